// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.api.officer.Post.CHAIR;
import static org.guildhall.api.organization.OrganizationKind.GENERAL;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.officer.Officer;
import org.guildhall.core.proposal.EndReason;
import org.guildhall.core.proposal.ProposalDraft;
import org.guildhall.core.proposal.ProposalKind;
import org.junit.jupiter.api.Test;

/** Who is listed of a day that is past. */
abstract class PastOfficersContract extends OfficersContract {

    @Test
    void listsOfAPastDayWhoWasBelowOnThatDay() {
        Id east = bench.add("东区总工会", GENERAL, NATIONAL, SPRING);
        Id shop = bench.add("小店工会", GRASSROOTS, zone, SPRING);
        appoint(shop, "乙", CHAIR, SPRING);
        appoint(chain, "甲", CHAIR, SPRING);
        bench.work.perform(PLATFORM, tx -> {
            bench.proposalWork.perform(tx, bench.ids.next(), shop, ProposalDraft.to(ProposalKind.MOVE, east, TODAY));
            ProposalDraft end = ProposalDraft.dissolve(EndReason.DECIDED, Optional.empty(), TODAY);
            bench.proposalWork.perform(tx, bench.ids.next(), chain, end);
            tx.event("core/organization/MOVED", shop, shop);
        });
        OfficerFilter below = new OfficerFilter(zone, "", Optional.of(CHAIR));

        Page<Officer> first = bench.officers.list(PLATFORM, below, SUMMER, new PageRequest(1, null, true, "name"));
        Page<Officer> last =
                bench.officers.list(PLATFORM, below, SUMMER, new PageRequest(1, first.next(), false, "name"));
        assertThat(first.total()).isEqualTo(2);
        assertThat(List.of(first.items().get(0).name(), last.items().get(0).name()))
                .containsExactlyInAnyOrder("甲", "乙");
        assertThat(last.next()).isNull();
        assertThat(listed(below, TODAY)).isEmpty();
        assertThat(listed(new OfficerFilter(east, "", Optional.empty()), SUMMER))
                .isEmpty();
        assertThat(listed(new OfficerFilter(east, "", Optional.empty()), TODAY)).containsExactly("乙");
    }

    private List<String> listed(OfficerFilter filter, LocalDate day) {
        return bench.officers.list(PLATFORM, filter, day, new PageRequest(10, null, false)).items().stream()
                .map(Officer::name)
                .toList();
    }
}
