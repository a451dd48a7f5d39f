// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;

import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchServiceTest {

    private final Bench bench = new Bench();
    private final Id funing = bench.union("阜宁县总工会", NATIONAL);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void findsUnionsAndMembersFromHereDownwards() {
        Id mill = bench.union("阜宁县纺织工会", funing);
        Id zhang = bench.member("张阜宁", mill);
        bench.member("李阜宁", NATIONAL);
        Actor staff = actor(SearchService.USE, OrganizationService.BROWSE, MemberService.VIEW);

        Found found = bench.search.search(staff, "阜宁");

        assertThat(found.organizations()).extracting(Organization::id).containsExactly(funing, mill);
        assertThat(found.members()).extracting(Member::id).containsExactly(zhang);
    }

    @Test
    void showsAtMostFiveOfEach() {
        for (int i = 0; i < 7; i++) {
            bench.member("王" + i, funing);
        }

        assertThat(bench.search
                        .search(actor(SearchService.USE, MemberService.VIEW), "王")
                        .members())
                .hasSize(5);
    }

    @Test
    void leavesOutWhatTheActorMayNotSee() {
        bench.member("阜宁", funing);

        Found found = bench.search.search(actor(SearchService.USE, OrganizationService.BROWSE), "阜宁");

        assertThat(found.organizations()).hasSize(1);
        assertThat(found.members()).isEmpty();
    }

    @Test
    void blankTextFindsNothing() {
        Found found = bench.search.search(actor(SearchService.USE, OrganizationService.BROWSE), "  ");

        assertThat(found.organizations()).isEmpty();
    }

    @Test
    void refusesWhoMayNotSearch() {
        assertThatThrownBy(() -> bench.search.search(actor(OrganizationService.BROWSE), "阜宁"))
                .isInstanceOf(ForbiddenException.class);
    }

    private Actor actor(Permission... permissions) {
        return TestActors.signedIn(new Id(7), funing, Set.of(permissions));
    }
}
