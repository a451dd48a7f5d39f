// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.officer.Post;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.core.Bench;
import org.guildhall.core.GraphShape;
import org.guildhall.core.officer.ElectionDraft;
import org.guildhall.core.officer.Term;
import org.guildhall.core.officer.TermDraft;
import org.guildhall.testing.TestJpa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of officers and terms when a union elects or ends, on every database. */
abstract class ReelectionContract {

    private static final LocalDate SPRING = LocalDate.of(2023, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final DecisionDraft AGREED = new DecisionDraft("苏工发〔2026〕1号", "");

    private Bench bench;
    private Id zone;
    private Id mill;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(TestJpa.open("core", database()));
        zone = bench.add("西区总工会", OrganizationKind.GENERAL, NATIONAL, SPRING);
        mill = bench.add("纺织厂工会", OrganizationKind.GRASSROOTS, zone, SPRING);
        bench.member("王秀英", mill);
        bench.terms.open(PLATFORM, mill, new TermDraft(4, SPRING, 3, null));
        appoint(mill, "王秀英", Post.CHAIR, SPRING);
        appoint(mill, "李强", Post.VICE_CHAIR, SPRING);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Officer appoint(Id organization, String name, Post post, LocalDate since) {
        return bench.officers.appoint(PLATFORM, organization, new OfficerDraft(null, name, post, false, since, null));
    }

    private Proposal done(Id organization, ProposalDraft draft) {
        Proposal proposal = bench.proposals.propose(PLATFORM, organization, draft);
        return bench.proposals.accept(PLATFORM, proposal.id(), AGREED);
    }

    private GraphShape shape() {
        return GraphShape.of(bench.jpa.dataSource());
    }

    @Test
    void anElectionEndsAllOfficesAndBeginsTheNextTerm() {
        ProposalDraft draft = ProposalDraft.step(ProposalKind.REELECT, SUMMER);
        assertThat(bench.proposals.preview(PLATFORM, mill, draft).effects())
                .extracting(Effect::what, Effect::after, Effect::members)
                .containsExactly(tuple(Effect.What.OFFICES_ENDED, "", 2L), tuple(Effect.What.TERM_OPENED, "5", 0L));

        done(mill, draft);

        assertThat(bench.officers.list(PLATFORM, mill, SUMMER.minusDays(1))).hasSize(2);
        assertThat(bench.officers.list(PLATFORM, mill, SUMMER)).isEmpty();
        assertThat(bench.terms.list(PLATFORM, mill))
                .extracting(Term::number, Term::since, Term::dueOn, Term::until)
                .containsExactly(
                        tuple(5, SUMMER, SUMMER.plusYears(3), null), tuple(4, SPRING, SPRING.plusYears(3), SUMMER));
        assertThat(appoint(mill, "赵敏", Post.CHAIR, SUMMER).since()).isEqualTo(SUMMER);
    }

    @Test
    void whatAnElectionEndedComesBackExactly() {
        GraphShape before = shape();
        Proposal first = done(mill, ProposalDraft.step(ProposalKind.REELECT, SUMMER));
        GraphShape between = shape();
        Proposal second = done(mill, ProposalDraft.step(ProposalKind.REELECT, TODAY));

        bench.proposals.undo(PLATFORM, second.id());
        assertThat(shape()).isEqualTo(between);
        bench.proposals.undo(PLATFORM, first.id());

        assertThat(shape()).isEqualTo(before);
        assertThat(bench.count("core_organization_undo_officer")).isZero();
        assertThat(bench.count("core_organization_undo_term")).isZero();
    }

    @Test
    void whoHasBeenAppointedSinceKeepsTheElectionFromBeingUndone() {
        Proposal elected = done(mill, ProposalDraft.step(ProposalKind.REELECT, SUMMER));
        appoint(mill, "赵敏", Post.CHAIR, SUMMER);
        GraphShape before = shape();

        assertThatThrownBy(() -> bench.proposals.undo(PLATFORM, elected.id()))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.proposal.touched-since"));
        assertThat(shape()).isEqualTo(before);
    }

    @Test
    void aTermThatWasPlannedSinceIsNotTakenAway() {
        Proposal elected = done(mill, ProposalDraft.step(ProposalKind.REELECT, SUMMER));
        Term term = bench.elections.get(PLATFORM, mill);
        bench.elections.plan(PLATFORM, mill, term.version(), new ElectionDraft(SUMMER.plusYears(2)));
        GraphShape before = shape();

        assertThatThrownBy(() -> bench.proposals.undo(PLATFORM, elected.id()))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.proposal.touched-since"));
        assertThat(shape()).isEqualTo(before);
    }

    @Test
    void whoWasAppointedForThatDayBeforeItWasAcceptedDoesNotKeepItFromBeingUndone() {
        appoint(mill, "赵敏", Post.COMMITTEE_MEMBER, SUMMER);
        GraphShape before = shape();
        Proposal elected = done(mill, ProposalDraft.step(ProposalKind.REELECT, SUMMER));
        assertThat(bench.officers.list(PLATFORM, mill, SUMMER)).hasSize(1);

        bench.proposals.undo(PLATFORM, elected.id());

        assertThat(shape()).isEqualTo(before);
        assertThat(bench.count("core_organization_undo_officer")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, false", "3, true"})
    void theCommitteeOfAnElectionAreThoseWhoBeginWithIt(int elected, boolean fits) {
        IntStream.range(0, elected).forEach(i -> appoint(mill, "委员" + i, Post.COMMITTEE_MEMBER, SUMMER));

        assertThat(bench.proposals
                        .preview(PLATFORM, mill, ProposalDraft.step(ProposalKind.REELECT, SUMMER))
                        .checklist())
                .filteredOn(each -> each.requirement().equals("core.requirement.committee-seats"))
                .extracting(Requirement::found, Requirement::met)
                .containsExactly(tuple((long) elected, fits));
    }

    @Test
    void whatEndsHasNoOfficersAndTakesNone() {
        GraphShape before = shape();
        Proposal ended = done(mill, ProposalDraft.dissolve(EndReason.EMPLOYER_ENDED, Optional.empty(), SUMMER));

        assertThat(bench.officers.list(PLATFORM, mill, SUMMER.minusDays(1))).hasSize(2);
        assertThat(bench.officers.list(PLATFORM, mill, SUMMER)).isEmpty();
        assertThat(bench.terms.list(PLATFORM, mill).get(0).until()).isEqualTo(SUMMER);
        assertThatThrownBy(() -> appoint(mill, "赵敏", Post.CHAIR, SPRING))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.organization.ended"));
        bench.proposals.undo(PLATFORM, ended.id());
        assertThat(shape()).isEqualTo(before);
    }

    @Test
    void aUnionThatIsFoundedBeginsItsFirstTerm() {
        Id plant = prepared(1);

        done(plant, ProposalDraft.step(ProposalKind.FOUND, SUMMER.plusMonths(1)));

        assertThat(bench.terms.list(PLATFORM, plant))
                .extracting(Term::number, Term::since)
                .containsExactly(tuple(1, SUMMER.plusMonths(1)));
    }

    private Id prepared(int members) {
        OrganizationDraft draft = new OrganizationDraft(
                "新厂工会", OrganizationKind.GRASSROOTS, OrganizationLevel.ENTERPRISE, "", zone, SPRING);
        Id plant = bench.organizations.prepare(PLATFORM, draft).id();
        IntStream.range(0, members).forEach(i -> bench.member("会员" + i, plant));
        done(plant, ProposalDraft.step(ProposalKind.APPROVE, SUMMER));
        return plant;
    }

    @ParameterizedTest
    @CsvSource({
        "1,  0, true,  1–5, false",
        "24, 1, true,  1–5, true",
        "25, 0, false, 3–7, false",
        "25, 1, true,  3–7, false",
        "25, 3, true,  3–7, true",
        "25, 4, true,  3–7, false",
        "25, 8, true,  3–7, false"
    })
    void theRulesSayByTheMembersWhetherThereMustBeACommitteeAndHowLarge(
            int members, int seated, boolean committee, String seats, boolean fits) {
        Id plant = prepared(members);
        IntStream.range(0, seated).forEach(i -> appoint(plant, "委员" + i, Post.COMMITTEE_MEMBER, SUMMER));

        Preview preview = bench.proposals.preview(PLATFORM, plant, ProposalDraft.step(ProposalKind.FOUND, TODAY));

        assertThat(preview.checklist())
                .filteredOn(each -> !each.value().isEmpty())
                .extracting(
                        Requirement::requirement,
                        Requirement::value,
                        Requirement::members,
                        Requirement::found,
                        Requirement::met,
                        Requirement::binding)
                .containsExactly(
                        tuple("core.requirement.committee", "25", (long) members, (long) seated, committee, true),
                        tuple("core.requirement.committee-seats", seats, (long) members, (long) seated, fits, false));
        assertThat(preview.checklist())
                .filteredOn(each -> !each.value().isEmpty())
                .allSatisfy(each -> assertThat(each.article()).isNotBlank());
    }

    @Test
    void whatNobodyHasReadIsNotNamedAsLawWhenItRefuses() {
        bench.decide("committee-members", "10", NATIONAL, false);
        Id plant = prepared(10);
        Proposal proposal = bench.proposals.propose(PLATFORM, plant, ProposalDraft.step(ProposalKind.FOUND, TODAY));

        assertThatThrownBy(() -> bench.proposals.accept(PLATFORM, proposal.id(), AGREED))
                .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                        .isEqualTo("core.proposal.incomplete-unverified"));
    }

    @Test
    void aUnionOfTwentyFiveIsNotFoundedWithoutACommitteeButWithAnUnusualOne() {
        Id plant = prepared(25);
        ProposalDraft step = ProposalDraft.step(ProposalKind.FOUND, TODAY);
        Proposal proposal = bench.proposals.propose(PLATFORM, plant, step);

        assertThatThrownBy(() -> bench.proposals.accept(PLATFORM, proposal.id(), AGREED))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.key()).isEqualTo("core.proposal.incomplete");
                    assertThat(e.arguments().get(1).toString()).contains("第十一条");
                });
        appoint(plant, "赵敏", Post.CHAIR, SUMMER);
        assertThat(bench.proposals.accept(PLATFORM, proposal.id(), AGREED).state())
                .isEqualTo(ProposalState.ACCEPTED);
        assertThat(bench.officers.list(PLATFORM, plant, TODAY)).hasSize(1);
    }
}
