// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.code.CodeCheck;
import org.guildhall.api.code.CodeEntry;
import org.guildhall.api.code.CodeFilter;
import org.guildhall.api.code.CodeProblem;
import org.guildhall.api.code.CodeTable;
import org.guildhall.api.code.Codes;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.core.region.RegionTable;
import org.guildhall.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTablesTest {

    private final Codes codes = new CodeTables(new RegionTable(), new TestClock(Instant.parse("2026-05-01T08:00:00Z")));

    @Test
    void everyTableSaysWhereItWasReadAndWhatItCovers() {
        assertThat(codes.tables())
                .extracting(CodeTable::name)
                .containsExactly("education", "ethnic", "industry", "occupation", "ownership", "region");
        assertThat(codes.tables()).allSatisfy(table -> {
            assertThat(table.source()).isNotBlank();
            assertThat(table.covers()).isNotBlank();
            assertThat(all(table.name(), new CodeFilter("", Optional.empty(), true)))
                    .hasSize(table.size());
        });
    }

    @Test
    void everyCodeHasANameAndWhatItBelongsToIsThere() {
        for (CodeTable table : codes.tables()) {
            assertThat(all(table.name(), CodeFilter.all())).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.name()).matches("[\\p{IsHan}、()（）]+");
                assertThat(entry.parent())
                        .matches(parent -> parent.isEmpty()
                                || codes.find(table.name(), parent).isPresent());
                assertThat(entry.englishName().isEmpty()).isEqualTo(table.name().equals("region"));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ethnic, 04, 藏族, Zang",
        "ethnic, 56, 基诺族, Jino",
        "education, 28, 大学普通班毕业, 'University, ordinary class of 1970 to 1976, graduated'",
        "industry, G, 交通运输、仓储和邮政业, 'Transport, storage and post'",
        "occupation, 4-02-07-08, 快递员, Courier"
    })
    void knowsCodesInBothLanguages(String table, String code, String name, String englishName) {
        assertThat(codes.find(table, code)).hasValueSatisfying(entry -> {
            assertThat(entry.name()).isEqualTo(name);
            assertThat(entry.englishName()).isEqualTo(englishName);
        });
    }

    @Test
    void findsByCodeByNameAndBelowACode() {
        assertThat(listed("ethnic", new CodeFilter("维吾尔", Optional.empty(), false)))
                .containsExactly("05");
        assertThat(listed("ethnic", new CodeFilter("uyg", Optional.empty(), false)))
                .containsExactly("05");
        assertThat(listed("education", new CodeFilter("4", Optional.of("40"), false)))
                .hasSize(9);
        assertThat(listed("occupation", new CodeFilter("", Optional.of("4-02-07"), false)))
                .containsExactly("4-02-07-08", "4-02-07-09", "4-02-07-10");
        assertThat(listed("region", new CodeFilter("", Optional.of(""), false))).hasSize(34);
        assertThat(listed("region", new CodeFilter("110103", Optional.empty(), false)))
                .isEmpty();
        assertThat(listed("region", new CodeFilter("110103", Optional.empty(), true)))
                .containsExactly("110103");
    }

    @Test
    void pagesGoOnAfterTheLastCodeShown() {
        Page<CodeEntry> first = codes.list("ethnic", CodeFilter.all(), new PageRequest(20, null, true));
        Page<CodeEntry> last = codes.list("ethnic", CodeFilter.all(), new PageRequest(20, "40", false));

        assertThat(first.total()).isEqualTo(56);
        assertThat(first.next()).isEqualTo("20");
        assertThat(last.items()).hasSize(16);
        assertThat(last.next()).isNull();
        assertThatThrownBy(() -> codes.list("ethnic", CodeFilter.all(), new PageRequest(20, null, false, "name")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void knowsNoOtherTablesAndKinds() {
        assertThatThrownBy(() -> codes.find("colours", "red")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> codes.check("colours", "red")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void namesTheNearestCodeOfATable() {
        CodeCheck check = codes.check("education", "72");

        assertThat(check.valid()).isFalse();
        assertThat(check.nearest()).isEqualTo("71");
        assertThat(check.problems())
                .containsExactly(CodeProblem.error(0, "core.code.not-listed", "core.table.education", "72"));
        assertThat(codes.check("ethnic", " 01 ").valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "uscc, 81320923MC79032810, ",
        "uscc, 81540000MC00000125, ",
        "uscc, 91350100M000100Y43, ",
        "identity, 11010519491231002X, ",
        "identity, 440524188001010014, very-old",
        "organization-code, 34294097-5, ",
        "region, 371079, zone",
        "region, 510212, succeeded"
    })
    void takesWhatIsRightAndWarnsOfWhatIsUnusual(String kind, String code, String warning) {
        CodeCheck check = codes.check(kind, code);

        assertThat(check.valid()).isTrue();
        assertThat(check.problems())
                .extracting(CodeProblem::key)
                .isEqualTo(warning == null ? List.of() : List.of("core.code." + warning));
    }

    @Test
    void warnsOfARegionThatNoTableHas() {
        assertThat(codes.check("identity", "999999199602290010").problems()).isNotEmpty();
        assertThat(codes.check("identity", "329999199602290010").valid()).isFalse();
    }

    private List<String> listed(String table, CodeFilter filter) {
        return all(table, filter).stream().map(CodeEntry::code).toList();
    }

    private List<CodeEntry> all(String table, CodeFilter filter) {
        List<CodeEntry> all = new ArrayList<>();
        String after = null;
        do {
            Page<CodeEntry> page = codes.list(table, filter, new PageRequest(PageRequest.MAX_LIMIT, after, false));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
