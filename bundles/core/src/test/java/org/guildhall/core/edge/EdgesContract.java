// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.api.organization.OrganizationKind.CHAIN_FEDERATION;
import static org.guildhall.api.organization.OrganizationKind.GENERAL;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.api.organization.OrganizationKind.GROUP;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.UnionCount;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for typed edges on every database. */
abstract class EdgesContract {

    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Set<EdgeType> ALL = EnumSet.allOf(EdgeType.class);

    private Bench bench;
    private Id zone;
    private Id chain;
    private Id mill;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        zone = bench.add("威海高新区总工会", GENERAL, NATIONAL, SPRING);
        chain = bench.add("打印机产业链工会联合会", CHAIN_FEDERATION, zone, SPRING);
        mill = bench.add("打印设备公司工会", GRASSROOTS, zone, SPRING);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private OrganizationEdge join(Id organization, Id parent, EdgeType type, LocalDate since) {
        return bench.edges.join(PLATFORM, organization, new EdgeDraft(parent, type, since));
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(GuildhallException.class, e -> assertThat(keys(e))
                .contains(key));
    }

    private static Set<String> keys(GuildhallException e) {
        return e instanceof InvalidException invalid && !invalid.errors().isEmpty()
                ? Set.of(invalid.errors().get(0).key())
                : Set.of(e.key());
    }

    @Test
    void aUnionStandsInItsZoneAndInAChainAtOnce() {
        OrganizationEdge edge = join(mill, chain, EdgeType.CHAIN, SUMMER);

        assertThat(bench.edges.list(PLATFORM, mill, TODAY)).containsExactly(edge);
        assertThat(bench.edges.list(PLATFORM, chain, TODAY)).containsExactly(edge);
        assertThat(bench.edges.list(PLATFORM, mill, SUMMER.minusDays(1))).isEmpty();
        assertThat(bench.organizations.get(PLATFORM, mill).parent()).isEqualTo(zone);
        assertThat(edge.until()).isNull();
    }

    @Test
    void belongsNoMoreFromTheDayItLeaves() {
        OrganizationEdge edge = join(mill, chain, EdgeType.CHAIN, SPRING);

        assertThat(bench.edges.leave(PLATFORM, edge.id(), SUMMER).until()).isEqualTo(SUMMER);

        assertThat(bench.edges.list(PLATFORM, mill, SUMMER.minusDays(1))).hasSize(1);
        assertThat(bench.edges.list(PLATFORM, mill, SUMMER)).isEmpty();
        refused("core.edge.left-already", () -> bench.edges.leave(PLATFORM, edge.id(), TODAY));
        assertThat(join(mill, chain, EdgeType.CHAIN, SUMMER).since()).isEqualTo(SUMMER);
    }

    @Test
    void countsNobodyTwice() {
        Id other = bench.add("外地公司工会", GRASSROOTS, NATIONAL, SPRING);
        Id group = bench.add("第一小组", GROUP, other, SPRING);
        bench.member("王秀英", mill);
        bench.member("李强", group);
        join(mill, chain, EdgeType.CHAIN, SPRING);
        join(other, chain, EdgeType.CHAIN, SPRING);

        assertThat(bench.edges.count(PLATFORM, chain, Set.of())).isEqualTo(new UnionCount(1, 0));
        assertThat(bench.edges.count(PLATFORM, chain, ALL)).isEqualTo(new UnionCount(4, 2));
        assertThat(bench.edges.count(PLATFORM, zone, Set.of())).isEqualTo(new UnionCount(3, 1));
        assertThat(bench.edges.count(PLATFORM, zone, ALL)).isEqualTo(new UnionCount(5, 2));
        assertThat(bench.edges.count(PLATFORM, NATIONAL, ALL)).isEqualTo(new UnionCount(6, 2));
    }

    @Test
    void refusesASecondLeader() {
        refused("core.edge.second-leader", () -> join(mill, chain, EdgeType.LEADS, TODAY));
    }

    @Test
    void refusesKindsThatDoNotGoTogether() {
        refused("core.organization.kind-misplaced", () -> join(mill, zone, EdgeType.CHAIN, TODAY));
        refused("core.organization.kind-misplaced", () -> join(zone, chain, EdgeType.CHAIN, TODAY));
        refused("core.organization.kind-misplaced", () -> bench.add("总工会", GENERAL, mill, TODAY));
    }

    @Test
    void refusesACircleOverTreeAndEdges() {
        bench.jpa.execute("insert into core_organization_placing values ('FEDERATES', 'GRASSROOTS', 'GENERAL', '')");
        bench.jpa.execute(
                "insert into core_organization_placing values ('CHAIN', 'GRASSROOTS', 'CHAIN_FEDERATION', '')");
        join(mill, chain, EdgeType.CHAIN, SPRING);

        refused("core.organization.circle", () -> join(zone, mill, EdgeType.FEDERATES, TODAY));
        refused("core.organization.circle", () -> join(chain, mill, EdgeType.CHAIN, TODAY));
    }

    @Test
    void aBelongingThatHasEndedMakesNoCircle() {
        bench.jpa.execute(
                "insert into core_organization_placing values ('CHAIN', 'GRASSROOTS', 'CHAIN_FEDERATION', '')");
        OrganizationEdge edge = join(mill, chain, EdgeType.CHAIN, SPRING);
        bench.edges.leave(PLATFORM, edge.id(), SUMMER);

        refused("core.organization.circle", () -> join(chain, mill, EdgeType.CHAIN, SUMMER.minusDays(1)));
        assertThat(join(chain, mill, EdgeType.CHAIN, SUMMER).type()).isEqualTo(EdgeType.CHAIN);
    }

    @Test
    void refusesDaysThatCannotBe() {
        refused("core.organization.before-founding", () -> join(mill, chain, EdgeType.CHAIN, SPRING.minusDays(1)));
        refused("core.organization.day-ahead", () -> join(mill, chain, EdgeType.CHAIN, TODAY.plusDays(1)));
        OrganizationEdge edge = join(mill, chain, EdgeType.CHAIN, SUMMER);
        refused("core.edge.joined-already", () -> join(mill, chain, EdgeType.CHAIN, TODAY));
        refused("core.edge.before-joining", () -> bench.edges.leave(PLATFORM, edge.id(), SPRING));
        refused("core.organization.before-founding", () -> bench.add("新厂工会", GRASSROOTS, zone, SPRING.minusDays(1)));
    }

    @Test
    void whoManagesOnlyOneOfThemCannotJoinThem() {
        Actor clerk = TestActors.signedIn(new Id(7), mill, Set.of(OrganizationService.MANAGE));
        Actor viewer = TestActors.signedIn(new Id(8), mill, Set.of(OrganizationService.VIEW));
        OrganizationEdge edge = join(mill, chain, EdgeType.CHAIN, SPRING);

        assertThatThrownBy(() -> bench.edges.join(clerk, mill, new EdgeDraft(chain, EdgeType.CHAIN, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.edges.join(viewer, mill, new EdgeDraft(chain, EdgeType.CHAIN, null)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.edges.count(viewer, mill, ALL)).isInstanceOf(ForbiddenException.class);
        assertThat(bench.edges.leave(clerk, edge.id(), TODAY).until()).isEqualTo(TODAY);
    }
}
