// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for terms and elections on every database. */
abstract class TermsContract {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 3, 1);
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final PageRequest PAGE = PageRequest.first();

    private Bench bench;
    private Id zone;
    private Id mill;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        zone = bench.add("威海高新区总工会", OrganizationKind.GENERAL, NATIONAL, FOUNDED);
        mill = bench.add("医疗器械公司工会", OrganizationKind.GRASSROOTS, zone, FOUNDED);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Term begin(Id organization, LocalDate since, Integer years) {
        return bench.terms.open(PLATFORM, organization, new TermDraft(null, since, years, null));
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(GuildhallException.class, e -> assertThat(key(e))
                .isEqualTo(key));
    }

    private static String key(GuildhallException e) {
        return e instanceof InvalidException invalid && !invalid.errors().isEmpty()
                ? invalid.errors().get(0).key()
                : e.key();
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, , 2029-03-01, true",
        "INDUSTRY, , 2029-03-01, true",
        "REGIONAL_FEDERATION, 5, 2029-03-01, false",
        "CHAIN_FEDERATION, , 2027-03-01, false",
        "GRASSROOTS, , 2027-03-01, true",
        "GRASSROOTS, 5, 2029-03-01, true",
        "JOINT_GRASSROOTS, 3, 2027-03-01, true"
    })
    void theRuleOfItsKindSaysHowLongATermIs(OrganizationKind kind, Integer years, LocalDate due, boolean verified) {
        Term term = begin(bench.add("新工会", kind, zone, FOUNDED), SPRING, years);

        assertThat(term.dueOn()).isEqualTo(due);
        assertThat(term.electionOn()).isEqualTo(due);
        assertThat(term.number()).isEqualTo(1);
        assertThat(term.verified()).isEqualTo(verified);
        assertThat(term.citation()).startsWith("《");
    }

    @ParameterizedTest
    @CsvSource({"PREPARATORY", "WORK_COMMITTEE"})
    void someKindsHaveNoTerms(OrganizationKind kind) {
        Id other = bench.add("筹备组", kind, zone, FOUNDED);

        refused("core.term.none-of-kind", () -> begin(other, SPRING, null));
    }

    @Test
    void theNextTermEndsTheOneBeforeAndIsAsLong() {
        begin(mill, FOUNDED, 5);
        Term second = begin(mill, SPRING, null);

        assertThat(second.years()).isEqualTo(5);
        assertThat(bench.terms.list(PLATFORM, mill))
                .extracting(Term::number, Term::since, Term::until)
                .containsExactly(tuple(2, SPRING, null), tuple(1, FOUNDED, SPRING));
    }

    @Test
    void refusesWhatCannotBe() {
        refused("core.organization.before-founding", () -> begin(mill, FOUNDED.minusDays(1), null));
        refused("core.organization.day-ahead", () -> begin(mill, TODAY.plusDays(1), null));
        refused("core.term.wrong-years", () -> begin(mill, SPRING, 4));
        refused("core.term.wrong-years", () -> begin(zone, SPRING, 3));
        Id chain = bench.add("医疗器械产业链工会联合会", OrganizationKind.CHAIN_FEDERATION, zone, FOUNDED);
        refused("core.term.wrong-years-unverified", () -> begin(chain, SPRING, 4));
        begin(mill, SPRING, 3);
        refused("core.term.later-one", () -> begin(mill, SPRING, 3));
        refused(
                "core.term.number-not-above",
                () -> bench.terms.open(PLATFORM, mill, new TermDraft(1, TODAY, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-01, ''",
        "2027-09-02, core.term.election-late-unverified",
        "2026-12-01, ''",
        "2024-03-01, core.term.election-before"
    })
    void anElectionIsPutOffForSixMonthsAtMost(LocalDate day, String refusal) {
        Term term = begin(mill, SPRING, 3);

        if (refusal.isEmpty()) {
            assertThat(bench.elections
                            .plan(PLATFORM, mill, term.version(), new ElectionDraft(day))
                            .electionOn())
                    .isEqualTo(day);
        } else {
            refused(refusal, () -> bench.elections.plan(PLATFORM, mill, term.version(), new ElectionDraft(day)));
        }
    }

    @Test
    void correctsTheTermThatRunsAndNoOther() {
        Term first = begin(mill, FOUNDED, 3);
        Term second = begin(mill, SPRING, 3);

        Term corrected = bench.terms.change(
                PLATFORM, second.id(), second.version(), new TermDraft(7, SPRING.plusDays(3), 5, null));

        assertThat(corrected.number()).isEqualTo(7);
        assertThat(corrected.dueOn()).isEqualTo(SPRING.plusDays(3).plusYears(5));
        assertThat(bench.terms.list(PLATFORM, mill).get(1).until()).isEqualTo(SPRING.plusDays(3));
        refused(
                "guildhall.changed-meanwhile",
                () -> bench.terms.change(PLATFORM, second.id(), second.version(), TermDraft.next(SPRING)));
        refused("core.term.over", () -> bench.terms.change(PLATFORM, first.id(), 1, TermDraft.next(SPRING)));
    }

    @Test
    void aTermThatBeganOnALeapDayIsAsLongAsAnyOther() {
        Term term = begin(mill, LocalDate.of(2024, 2, 29), 3);

        assertThat(term.years()).isEqualTo(3);
        assertThat(bench.elections
                        .plan(PLATFORM, mill, term.version(), new ElectionDraft(LocalDate.of(2026, 12, 1)))
                        .dueOn())
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void aTermKeepsTheRuleByWhichItWasWrittenDown() {
        Term term = begin(mill, SPRING, 3);
        bench.decide("term-grassroots-years", "2|5", NATIONAL, false);
        LocalDate day = LocalDate.of(2026, 12, 1);

        Term planned = bench.elections.plan(PLATFORM, mill, term.version(), new ElectionDraft(day));
        Term numbered = bench.terms.change(
                PLATFORM, term.id(), planned.version(), new TermDraft(7, SPRING.plusDays(3), 3, null));
        Term longer = bench.terms.change(PLATFORM, term.id(), numbered.version(), new TermDraft(null, null, 5, null));

        assertThat(List.of(planned, numbered))
                .extracting(Term::years, Term::citation, Term::verified)
                .containsOnly(tuple(3L, term.citation(), true));
        assertThat(longer.years()).isEqualTo(5);
        assertThat(longer.verified()).isFalse();
    }

    @Test
    void aPlannedElectionStaysAsLongAsTheTermEndsWhenItDid() {
        Term term = begin(mill, SPRING, 3);
        LocalDate day = LocalDate.of(2026, 12, 1);
        Term planned = bench.elections.plan(PLATFORM, mill, term.version(), new ElectionDraft(day));

        Term numbered = bench.terms.change(PLATFORM, term.id(), planned.version(), new TermDraft(7, null, null, null));
        Term longer = bench.terms.change(PLATFORM, term.id(), numbered.version(), new TermDraft(null, null, 5, null));

        assertThat(numbered.electionOn()).isEqualTo(day);
        assertThat(longer.electionOn()).isEqualTo(SPRING.plusYears(5));
    }

    @Test
    void listsTheElectionsOfAllUnionsBelowByDay() {
        Id old = bench.add("老厂工会", OrganizationKind.GRASSROOTS, zone, FOUNDED);
        begin(zone, SPRING, null);
        begin(mill, LocalDate.of(2023, 7, 1), 3);
        begin(old, FOUNDED, 5);

        List<Election> all = bench.electionViews.of(
                PLATFORM,
                bench.elections.list(PLATFORM, NATIONAL, Optional.empty(), PAGE).items(),
                Locale.ENGLISH);
        assertThat(all)
                .extracting(Election::name, Election::state, Election::electionOn)
                .containsExactly(
                        tuple("老厂工会", Election.State.OVERDUE, LocalDate.of(2025, 3, 1)),
                        tuple("医疗器械公司工会", Election.State.SOON, LocalDate.of(2026, 7, 1)),
                        tuple("威海高新区总工会", Election.State.PLANNED, LocalDate.of(2029, 3, 1)));
        var first = bench.elections.list(
                PLATFORM, zone, Optional.of(LocalDate.of(2026, 12, 31)), new PageRequest(1, null, true));
        assertThat(first.total()).isEqualTo(2);
        assertThat(bench.elections
                        .list(
                                PLATFORM,
                                zone,
                                Optional.of(LocalDate.of(2026, 12, 31)),
                                new PageRequest(1, first.next(), false))
                        .items())
                .extracting(Term::organization)
                .containsExactly(mill);
        assertThat(bench.elections.months(PLATFORM, zone, Optional.of(LocalDate.of(2026, 12, 31))))
                .containsExactly(new ElectionMonth("2025-03", 1), new ElectionMonth("2026-07", 1));
    }

    @Test
    void whoMayOnlySeeTheUnionPlansNothing() {
        Term term = begin(mill, SPRING, 3);
        Actor viewer = TestActors.signedIn(new Id(8), mill, Set.of(OrganizationService.VIEW));

        assertThat(bench.elections.get(viewer, mill)).isEqualTo(term);
        assertThatThrownBy(() -> bench.elections.plan(viewer, mill, 1, new ElectionDraft(TODAY)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.elections.list(viewer, mill, Optional.empty(), PAGE))
                .isInstanceOf(ForbiddenException.class);
    }
}
