// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.api.organization.OrganizationKind.CHAIN_FEDERATION;
import static org.guildhall.api.organization.OrganizationKind.GENERAL;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.core.history.Difference.What;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for the past of organizations on every database. */
abstract class HistoryContract {

    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private Bench bench;
    private Id province;
    private Id county;
    private Id mill;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        province = bench.add("江苏省总工会", GENERAL, NATIONAL, SPRING);
        county = bench.add("阜宁县总工会", GENERAL, province, SPRING);
        mill = bench.add("纺织厂工会", GRASSROOTS, county, SUMMER);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void rename(Id id, String name) {
        long version = bench.organizations.get(PLATFORM, id).version();
        bench.organizations.change(PLATFORM, id, version, new OrganizationChange(name, ""));
    }

    @Test
    void showsTheTreeAndTheNamesOfAPastDay() {
        rename(county, "阜宁总工会");

        assertThat(bench.history.tree(PLATFORM, NATIONAL, SUMMER.minusDays(1)))
                .extracting(Organization::name, Organization::children)
                .containsExactly(tuple("中华全国总工会", true), tuple("江苏省总工会", true), tuple("阜宁县总工会", false));
        assertThat(bench.history.tree(PLATFORM, province, TODAY))
                .extracting(Organization::name)
                .containsExactly("江苏省总工会", "阜宁总工会", "纺织厂工会");
        assertThat(bench.history.get(PLATFORM, county, TODAY.minusDays(1)).name())
                .isEqualTo("阜宁县总工会");
        assertThat(bench.history.children(PLATFORM, county, SUMMER)).hasSize(1);
        assertThat(bench.history.path(PLATFORM, mill, SUMMER))
                .extracting(Organization::id)
                .containsExactly(NATIONAL, province, county, mill);
    }

    @Test
    void knowsOfNothingBeforeItsFounding() {
        assertThat(bench.history.tree(PLATFORM, county, SPRING.minusDays(1))).isEmpty();
        assertThatThrownBy(() -> bench.history.get(PLATFORM, mill, SUMMER.minusDays(1)))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.key()).isEqualTo("core.organization.not-then"));
    }

    @Test
    void twoChangesOnADayAreOnePeriod() {
        rename(county, "甲");
        rename(county, "乙");
        bench.clock.advance(Duration.ofDays(1));
        rename(county, "丙");

        assertThat(bench.history.periods(PLATFORM, county))
                .extracting(period -> period.since(), period -> period.until(), period -> period.organization()
                        .name())
                .containsExactly(
                        tuple(SPRING, TODAY, "阜宁县总工会"),
                        tuple(TODAY, TODAY.plusDays(1), "乙"),
                        tuple(TODAY.plusDays(1), null, "丙"));
    }

    @Test
    void pagesThroughThePast() {
        OrganizationFilter all = OrganizationFilter.named(NATIONAL, "");
        Page<Organization> first = bench.history.search(PLATFORM, all, SUMMER, new PageRequest(3, null, true));
        Page<Organization> second =
                bench.history.search(PLATFORM, all, SUMMER, new PageRequest(3, first.next(), false));

        assertThat(first.total()).isEqualTo(4);
        assertThat(first.items()).extracting(Organization::id).containsExactly(NATIONAL, province, county);
        assertThat(second.items()).extracting(Organization::id).containsExactly(mill);
        assertThat(second.next()).isNull();
        OrganizationFilter mills = new OrganizationFilter(NATIONAL, "厂", Optional.of(GRASSROOTS), Optional.empty());
        assertThat(bench.history
                        .search(PLATFORM, mills, SUMMER, PageRequest.first())
                        .items())
                .extracting(Organization::id)
                .containsExactly(mill);
    }

    @Test
    void sortsThePastByName() {
        OrganizationFilter all = OrganizationFilter.named(NATIONAL, "");
        PageRequest page = new PageRequest(3, null, false, "-name");
        Page<Organization> first = bench.history.search(PLATFORM, all, SUMMER, page);
        Page<Organization> second =
                bench.history.search(PLATFORM, all, SUMMER, new PageRequest(3, first.next(), false, "-name"));

        assertThat(first.items()).extracting(Organization::id).containsExactly(county, mill, province);
        assertThat(second.items()).extracting(Organization::id).containsExactly(NATIONAL);
    }

    @Test
    void comparesTwoDays() {
        Id chain = bench.add("纺织产业链工会联合会", CHAIN_FEDERATION, province, SUMMER);
        bench.edges.join(PLATFORM, mill, new EdgeDraft(chain, EdgeType.CHAIN, TODAY));
        rename(county, "阜宁总工会");

        assertThat(bench.history.compare(PLATFORM, province, SPRING, TODAY))
                .extracting(Difference::name, Difference::what, Difference::before, Difference::after)
                .containsExactly(
                        tuple("阜宁总工会", What.RENAMED, "阜宁县总工会", "阜宁总工会"),
                        tuple("纺织厂工会", What.ADDED, "", "阜宁总工会"),
                        tuple("纺织产业链工会联合会", What.ADDED, "", "江苏省总工会"),
                        tuple("纺织厂工会", What.JOINED, "", "纺织产业链工会联合会"));
        assertThat(bench.history.compare(PLATFORM, province, SUMMER, SUMMER)).isEmpty();
        assertThatThrownBy(() -> bench.history.compare(PLATFORM, province, TODAY, SPRING))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void asksForThePermissionsOfToday() {
        Actor viewer = TestActors.signedIn(new Id(7), county, Set.of(OrganizationService.VIEW));

        assertThat(bench.history.get(viewer, county, SPRING).id()).isEqualTo(county);
        assertThatThrownBy(() -> bench.history.tree(viewer, county, SPRING)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.history.compare(viewer, county, SPRING, TODAY))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.history.periods(viewer, province)).isInstanceOf(NotFoundException.class);
    }
}
