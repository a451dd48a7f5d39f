// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.NestedSets;
import org.guildhall.core.proposal.DecisionDraft;
import org.guildhall.core.proposal.EndReason;
import org.guildhall.core.proposal.ProposalDraft;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoServiceTest {

    private final Bench bench = new Bench();
    private final DemoParts parts = new DemoParts();
    private final DemoService demo = new DemoService(parts, bench.regions);

    @BeforeEach
    void bind() {
        parts.bindPart(bench.regions);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void loadsTheSevenRegionsUnderTheirProvinces() {
        assertThat(demo.load(PLATFORM)).isEqualTo(30);

        assertThat(bench.organizations.path(PLATFORM, find("威海火炬高技术产业开发区总工会")))
                .extracting(Organization::name)
                .containsExactly("中华全国总工会", "山东省总工会", "威海市总工会", "威海火炬高技术产业开发区总工会");
        assertThat(List.of("西藏自治区总工会", "普洱市总工会", "平凉市总工会", "慈溪市总工会", "阜宁县总工会", "沙坪坝区总工会"))
                .allSatisfy(name -> assertThat(find(name)).isNotNull());
        assertThat(bench.count("core_member")).isEqualTo(156);
        NestedSets.assertValid(bench.places());
    }

    @Test
    void loadingTwiceChangesNothing() {
        demo.load(PLATFORM);
        long audited = bench.count("data_audit");

        assertThat(demo.load(PLATFORM)).isEqualTo(30);

        assertThat(bench.count("core_organization")).isEqualTo(31);
        assertThat(bench.count("core_member")).isEqualTo(156);
        assertThat(bench.count("data_audit")).isEqualTo(audited);
    }

    @Test
    void removingLeavesWhatWasThereBefore() {
        Id own = bench.union("北京市总工会", NATIONAL);
        bench.member("李秀英", own);
        List<Bench.Place> before = bench.places();
        demo.load(PLATFORM);
        bench.member("后来加入", find("阜宁县总工会"));

        assertThat(demo.remove(PLATFORM)).isEqualTo(30);

        assertThat(bench.places()).isEqualTo(before);
        assertThat(bench.count("core_member")).isEqualTo(1);
        assertThat(demo.remove(PLATFORM)).isZero();
    }

    @Test
    void removesOnesThatHaveEndedToo() {
        demo.load(PLATFORM);
        Id county = find("阜宁县总工会");
        Id ended = bench.organizations.children(PLATFORM, county).get(0).id();
        LocalDate today = LocalDate.of(2026, 5, 1);
        ProposalDraft draft = ProposalDraft.dissolve(EndReason.EMPLOYER_ENDED, Optional.empty(), today);
        Id proposal = bench.proposals.propose(PLATFORM, ended, draft).id();
        bench.proposals.accept(PLATFORM, proposal, new DecisionDraft("盐工发〔2026〕1号", ""));

        demo.remove(PLATFORM);

        assertThat(bench.count("core_organization")).isEqualTo(1);
    }

    @Test
    void keepsAnOrganizationThatWasThereBefore() {
        Id own = bench.union("江苏省总工会", NATIONAL);

        assertThat(demo.load(PLATFORM)).isEqualTo(29);
        assertThat(bench.organizations.path(PLATFORM, find("阜宁县总工会")))
                .extracting(Organization::id)
                .contains(own);
        demo.remove(PLATFORM);

        assertThat(bench.organizations.children(PLATFORM, NATIONAL))
                .extracting(Organization::id)
                .containsExactly(own);
    }

    @Test
    void refusesToRemoveWhatLeadsSomebodysOwnOrganization() {
        List<String> calls = new ArrayList<>();
        parts.bindPart(new RecordedPart(10, calls));
        demo.load(PLATFORM);
        bench.union("益林镇总工会", find("阜宁县总工会"));
        calls.clear();

        assertThatThrownBy(() -> demo.remove(PLATFORM))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.demo.has-own-data"));
        assertThat(calls).isEmpty();
        assertThat(bench.count("core_organization")).isEqualTo(32);
    }

    @Test
    void partsAreLoadedInAscendingAndRemovedInDescendingOrder() {
        List<String> calls = new ArrayList<>();
        parts.bindPart(new RecordedPart(100, calls));
        parts.bindPart(new RecordedPart(10, calls));

        demo.load(PLATFORM);
        demo.remove(PLATFORM);

        assertThat(calls).containsExactly("load 10", "load 100", "remove 100", "remove 10");
    }

    @Test
    void needsThePermission() {
        Actor viewer = TestActors.signedIn(new Id(7), NATIONAL, Set.of(OrganizationService.VIEW));

        assertThatThrownBy(() -> demo.load(viewer)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> demo.remove(viewer)).isInstanceOf(ForbiddenException.class);
    }

    private Id find(String name) {
        return bench.organizations.listNamed(PLATFORM, NATIONAL, name).stream()
                .map(Organization::id)
                .findFirst()
                .orElseThrow();
    }
}
