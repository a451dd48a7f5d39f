// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.core.Bench.PLATFORM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.Test;

/** The life of an organization from its preparation to its end. */
abstract class LifeCycleContract extends ProposalContract {

    private static final Set<Permission> ALL =
            Set.of(OrganizationService.BROWSE, OrganizationService.MANAGE, OrganizationService.APPROVE);

    private Id prepared() {
        OrganizationDraft draft = new OrganizationDraft(
                "新厂工会", OrganizationKind.GRASSROOTS, OrganizationLevel.ENTERPRISE, "", west, SPRING);
        return bench.organizations.prepare(PLATFORM, draft).id();
    }

    @Test
    void goesFromPreparationToFoundingStepByStep() {
        Id plant = prepared();
        bench.member("赵敏", plant);
        refused("core.proposal.wrong-state", plant, ProposalDraft.step(ProposalKind.FOUND, SUMMER));

        Proposal approved = done(plant, ProposalDraft.step(ProposalKind.APPROVE, SUMMER));
        done(plant, ProposalDraft.step(ProposalKind.FOUND, SUMMER.plusMonths(1)));
        Proposal elected = done(plant, ProposalDraft.step(ProposalKind.REELECT, TODAY));

        assertThat(approved.decider()).isEqualTo(west);
        assertThat(approved.article()).contains("第十二条");
        assertThat(elected.article()).contains("第十六条");
        assertThat(bench.history.periods(PLATFORM, plant))
                .extracting(period -> period.since(), period -> period.organization()
                        .state())
                .containsExactly(
                        tuple(SPRING, OrganizationState.PREPARING),
                        tuple(SUMMER, OrganizationState.APPROVED),
                        tuple(SUMMER.plusMonths(1), OrganizationState.FOUNDED));
        assertThat(bench.proposals
                        .list(
                                PLATFORM,
                                new ProposalFilter(west, Optional.of(ProposalState.ACCEPTED), Optional.empty()),
                                new PageRequest(2, null, true))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void tellsWhatIsMissingAndDoesNotAgreeBefore() {
        Id plant = prepared();
        ProposalDraft step = ProposalDraft.step(ProposalKind.APPROVE, SUMMER);
        assertThat(bench.proposals.preview(PLATFORM, plant, step).checklist())
                .extracting(Requirement::requirement, Requirement::met)
                .containsExactly(
                        tuple("core.requirement.applicants", false), tuple("core.requirement.upper-founded", true));
        Proposal proposal = bench.proposals.propose(PLATFORM, plant, step);

        assertThatThrownBy(() -> bench.proposals.accept(PLATFORM, proposal.id(), AGREED))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("core.proposal.incomplete"));

        bench.member("赵敏", plant);
        assertThat(bench.proposals.accept(PLATFORM, proposal.id(), AGREED).state())
                .isEqualTo(ProposalState.ACCEPTED);
    }

    @Test
    void refusalsAndWithdrawalsChangeNothing() {
        Id plant = prepared();
        Proposal first = bench.proposals.propose(PLATFORM, plant, ProposalDraft.step(ProposalKind.APPROVE, SUMMER));
        Proposal second = bench.proposals.propose(PLATFORM, plant, ProposalDraft.step(ProposalKind.APPROVE, SUMMER));

        assertThat(bench.proposals.refuse(PLATFORM, first.id(), AGREED).state()).isEqualTo(ProposalState.REFUSED);
        assertThat(bench.proposals.withdraw(PLATFORM, second.id()).state()).isEqualTo(ProposalState.WITHDRAWN);

        assertThat(bench.organizations.get(PLATFORM, plant).state()).isEqualTo(OrganizationState.PREPARING);
        assertThatThrownBy(() -> bench.proposals.withdraw(PLATFORM, second.id()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void waitsForThoseWhoDecideAndHaveNotProposed() {
        Actor staff = TestActors.member(new Id(71), new Id(1), west, Set.of(west, mill), ALL);
        Actor chief = TestActors.signedIn(new Id(72), west, ALL);
        Proposal proposal = bench.proposals.propose(staff, mill, ProposalDraft.step(ProposalKind.REELECT, TODAY));

        assertThat(listed(chief, Concern.WAITING)).containsExactly(proposal);
        assertThat(listed(staff, Concern.WAITING)).isEmpty();
        assertThat(listed(staff, Concern.MINE)).containsExactly(proposal);
        assertThat(listed(chief, Concern.MINE)).isEmpty();
        assertThat(ProposalView.of(proposal, chief))
                .extracting(ProposalView::decidable, ProposalView::undoable)
                .containsExactly(true, false);
        assertThat(proposal.decidable(staff)).isFalse();

        Proposal accepted = bench.proposals.accept(chief, proposal.id(), AGREED);

        assertThat(listed(chief, Concern.WAITING)).isEmpty();
        assertThat(accepted.decidable(chief)).isFalse();
        assertThat(accepted.withdrawable(chief)).isFalse();
        assertThat(accepted.undoable(chief)).isTrue();
    }

    @Test
    void whoeverTakesTheMembersOfAnotherIsAsked() {
        Id shop = bench.add("东区小店工会", GRASSROOTS, east, SPRING);
        ProposalDraft draft = ProposalDraft.dissolve(EndReason.DECIDED, Optional.of(shop), TODAY);
        Proposal proposal = bench.proposals.propose(PLATFORM, mill, draft);
        Actor leader = TestActors.signedIn(new Id(8), west, Set.of(OrganizationService.APPROVE));

        assertThat(proposal.decider()).isEqualTo(province);
        assertThatThrownBy(() -> bench.proposals.accept(leader, proposal.id(), AGREED))
                .isInstanceOf(GuildhallException.class);
        assertThat(bench.proposals
                        .preview(
                                PLATFORM, mill, ProposalDraft.dissolve(EndReason.DECIDED, Optional.of(dyeworks), TODAY))
                        .decider())
                .isEqualTo(west);
    }

    @Test
    void membersGoOnlyWhereMembersBelong() {
        for (Id other : List.of(east, chain)) {
            refused(
                    "core.proposal.takes-no-members",
                    mill,
                    ProposalDraft.dissolve(EndReason.DECIDED, Optional.of(other), TODAY));
        }
        done(mill, ProposalDraft.dissolve(EndReason.EMPLOYER_ENDED, Optional.of(west), TODAY));
        assertThat(shape().members()).allMatch(row -> row.endsWith(west.value() + " RETAINED"));
    }

    private List<Proposal> listed(Actor actor, Concern concern) {
        ProposalFilter filter = new ProposalFilter(west, Optional.empty(), Optional.of(concern));
        return bench.proposals
                .list(actor, filter, new PageRequest(10, null, false))
                .items();
    }
}
