// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.core.form.OrganizationFacts;
import org.junit.jupiter.api.Test;

class FileOrderTest {

    private static FormRow row(int line, String name, String parent) {
        OrganizationDraft draft = new OrganizationDraft(
                name, OrganizationKind.GENERAL, OrganizationLevel.TOWNSHIP, "", Organization.NATIONAL);
        return new FormRow(line, name, parent, draft, OrganizationFacts.NONE, Optional.empty(), List.of());
    }

    private static List<String> names(FormRow... rows) {
        return FileOrder.of(List.of(rows)).stream().map(FormRow::name).toList();
    }

    @Test
    void whoeverLeadsComesFirstAndEachBranchIsGoneThrough() {
        assertThat(names(
                        row(2, "甲一", "甲"),
                        row(3, "乙", ""),
                        row(4, "甲", ""),
                        row(5, "乙一", "乙"),
                        row(6, "甲二", "甲"),
                        row(7, "甲一一", "甲一")))
                .containsExactly("乙", "乙一", "甲", "甲一", "甲一一", "甲二");
    }

    @Test
    void thoseWithOneParentInTheTreeStandTogether() {
        assertThat(names(row(2, "a", "东"), row(3, "b", "西"), row(4, "c", "东"))).containsExactly("a", "c", "b");
    }

    @Test
    void refusesACircle() {
        List<FormRow> ordered = FileOrder.of(List.of(row(2, "甲", "乙"), row(3, "乙", "甲"), row(4, "丙", "丙")));

        assertThat(ordered).hasSize(3).allSatisfy(row -> assertThat(row.faults())
                .extracting(Fault::key)
                .containsExactly("core.organization-import.circle"));
    }

    @Test
    void aRowWithoutANameLeadsNobody() {
        assertThat(names(row(2, "", ""), row(3, "甲", ""))).containsExactlyInAnyOrder("", "甲");
    }

    @Test
    void aChainAsLongAsAFileIsNoTrouble() {
        FormRow[] chain = IntStream.range(0, 20_000)
                .mapToObj(i -> row(20_000 - i, "n" + (20_000 - i), i == 19_999 ? "" : "n" + (19_999 - i)))
                .toArray(FormRow[]::new);

        assertThat(FileOrder.of(List.of(chain))).hasSize(20_000).first().satisfies(first -> assertThat(first.name())
                .isEqualTo("n1"));
    }
}
