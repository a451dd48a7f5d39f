// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.Post;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.NestedSets;
import org.guildhall.core.history.Difference;
import org.guildhall.core.proposal.DecisionDraft;
import org.guildhall.core.proposal.EndReason;
import org.guildhall.core.proposal.ProposalDraft;
import org.guildhall.core.proposal.ProposalKind;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoServiceTest {

    private static final int ORGANIZATIONS = DemoFile.organizations().size();
    private static final int MEMBERS = DemoFile.members().size();
    private static final int EDGES = DemoFile.edges().size();
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final DecisionDraft AGREED = new DecisionDraft("盐工发〔2026〕1号", "");

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
        assertThat(demo.load(PLATFORM)).isEqualTo(ORGANIZATIONS);

        assertThat(bench.organizations.path(PLATFORM, find("威海火炬高技术产业开发区总工会")))
                .extracting(Organization::name)
                .containsExactly("中华全国总工会", "山东省总工会", "威海市总工会", "威海火炬高技术产业开发区总工会");
        assertThat(List.of("西藏自治区总工会", "普洱市总工会", "平凉市总工会", "慈溪市总工会", "阜宁县总工会", "沙坪坝区总工会"))
                .allSatisfy(name -> assertThat(find(name)).isNotNull());
        assertThat(bench.count("core_member")).isEqualTo(MEMBERS);
        assertThat(bench.count("core_organization_edge")).isEqualTo(EDGES);
        assertThat(bench.count("core_officer")).isEqualTo(DemoFile.officers().size());
        assertThat(bench.count("core_organization_term"))
                .isEqualTo(DemoFile.terms().size());
        NestedSets.assertValid(bench.places());
    }

    @Test
    void loadingTwiceChangesNothing() {
        demo.load(PLATFORM);
        long audited = bench.count("data_audit");

        assertThat(demo.load(PLATFORM)).isEqualTo(ORGANIZATIONS);

        assertThat(bench.count("core_organization")).isEqualTo(ORGANIZATIONS + 1);
        assertThat(bench.count("core_member")).isEqualTo(MEMBERS);
        assertThat(bench.count("data_audit")).isEqualTo(audited);
    }

    @Test
    void removingLeavesWhatWasThereBefore() {
        Id own = bench.union("北京市总工会", NATIONAL);
        bench.member("李秀英", own);
        List<Bench.Place> before = bench.places();
        demo.load(PLATFORM);
        bench.member("后来加入", find("阜宁县总工会"));

        assertThat(demo.remove(PLATFORM)).isEqualTo(ORGANIZATIONS);

        assertThat(bench.places()).isEqualTo(before);
        assertThat(bench.count("core_member")).isEqualTo(1);
        assertThat(demo.remove(PLATFORM)).isZero();
    }

    @Test
    void aChainCountsItsEnterprisesAndTheZoneCountsNobodyTwice() {
        demo.load(PLATFORM);

        assertThat(unions("打印机产业链工会联合会")).isEqualTo(1 + 35);
        assertThat(unions("医疗器械产业链工会联合会")).isEqualTo(1 + 40);
        Id zone = find("威海火炬高技术产业开发区总工会");
        assertThat(unions("威海火炬高技术产业开发区总工会")).isEqualTo(bench.tree.size(zone));
    }

    private long unions(String name) {
        return bench.edges
                .count(PLATFORM, find(name), EnumSet.allOf(EdgeType.class))
                .unions();
    }

    @Test
    void oneChairmanHoldsTwoOfficesAsTheSourceSays() {
        demo.load(PLATFORM);

        Officer chairman =
                bench.officers.list(PLATFORM, find("医疗器械产业链工会联合会"), TODAY).get(0);

        assertThat(chairman.name()).isEqualTo("李富强");
        assertThat(bench.officers.listHeld(PLATFORM, chairman.member(), TODAY))
                .allMatch(office -> office.post() == Post.CHAIR)
                .extracting(Officer::organization)
                .containsExactlyInAnyOrder(chairman.organization(), find("威高集团工会委员会"));
    }

    @Test
    void theChainsCameAboutInThePast() {
        demo.load(PLATFORM);
        Id zone = find("威海火炬高技术产业开发区总工会");

        assertThat(bench.history.compare(PLATFORM, zone, LocalDate.of(2024, 9, 1), LocalDate.of(2024, 10, 20)))
                .filteredOn(each -> each.what() == Difference.What.JOINED)
                .filteredOn(each -> each.after().endsWith("产业链工会联合会"))
                .hasSize(75);
    }

    @Test
    void whatHasEndedDoesNotComeBackAndIsRemovedToo() {
        demo.load(PLATFORM);
        Id ended = find("阜宁射河纺织有限公司工会委员会");
        done(ended, ProposalDraft.dissolve(EndReason.EMPLOYER_ENDED, Optional.empty(), TODAY));

        demo.load(PLATFORM);

        assertThat(bench.count("core_organization")).isEqualTo(ORGANIZATIONS + 1);
        demo.remove(PLATFORM);
        assertThat(bench.count("core_organization")).isEqualTo(1);
    }

    @Test
    void whatHasMovedOrHasAnotherNameStaysSo() {
        demo.load(PLATFORM);
        Id mill = find("阜宁射河纺织有限公司工会委员会");
        done(mill, ProposalDraft.to(ProposalKind.MOVE, find("阜城街道工会联合会"), TODAY));
        long version = bench.organizations.get(PLATFORM, mill).version();
        bench.organizations.change(PLATFORM, mill, version, new OrganizationChange("阜宁射河工会委员会", "320923"));
        List<Bench.Place> before = bench.places();

        demo.load(PLATFORM);

        assertThat(bench.places()).isEqualTo(before);
        assertThat(bench.count("core_organization_edge")).isEqualTo(EDGES);
    }

    @Test
    void nothingIsOlderThanWhatWasThereBefore() {
        bench.union("山东省总工会", NATIONAL);

        demo.load(PLATFORM);

        Id printer = find("打印机产业链工会联合会");
        assertThat(bench.history.periods(PLATFORM, printer).get(0).since()).isEqualTo(TODAY);
        assertThat(bench.edges.list(PLATFORM, printer, TODAY)).hasSize(35 + 1);
        assertThat(bench.edges.list(PLATFORM, printer, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void nothingComesBelowAUnionThatHasEnded() {
        demo.load(PLATFORM);
        bench.jpa.execute("delete from core_organization where kind = 'PREPARATORY'");
        bench.jpa.execute(
                "update core_organization set state = 'DISSOLVED', lft = 0, rgt = 0 where region_code = '530827'");

        demo.load(PLATFORM);

        assertThat(bench.count("core_organization")).isEqualTo(ORGANIZATIONS);
    }

    @Test
    void removesWhatWasProposedToo() {
        demo.load(PLATFORM);
        Id chain = find("打印机产业链工会联合会");
        done(chain, ProposalDraft.to(ProposalKind.MERGE, find("医疗器械产业链工会联合会"), TODAY));

        demo.remove(PLATFORM);

        assertThat(List.of("proposal", "undo", "undo_edge", "undo_member", "undo_officer", "undo_term", "edge", "term"))
                .allSatisfy(table ->
                        assertThat(bench.count("core_organization_" + table)).isZero());
    }

    private void done(Id organization, ProposalDraft draft) {
        Id proposal = bench.proposals.propose(PLATFORM, organization, draft).id();
        bench.proposals.accept(PLATFORM, proposal, AGREED);
    }

    @Test
    void keepsAnOrganizationThatWasThereBefore() {
        Id own = bench.union("江苏省总工会", NATIONAL);

        assertThat(demo.load(PLATFORM)).isEqualTo(ORGANIZATIONS - 1);
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
        assertThat(bench.count("core_organization")).isEqualTo(ORGANIZATIONS + 2);
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
