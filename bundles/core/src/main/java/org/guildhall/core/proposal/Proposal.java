// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;

/**
 * What somebody proposed to do with an organization, and what became of it.
 *
 * @param target the other organization that it is about; null if there is none
 * @param decider the union that decides: the nearest that leads all whom it concerns
 * @param article where the law says so; empty if it is practice
 * @param document the number of the document of the decision; empty before it
 * @param proposedBy the account; null for the platform itself
 * @param decidedAt null before the decision
 */
public record Proposal(
        Id id,
        ProposalKind kind,
        Id organization,
        Id target,
        LocalDate day,
        String note,
        ProposalState state,
        Id decider,
        String article,
        String document,
        String decisionNote,
        Id proposedBy,
        Instant proposedAt,
        Instant decidedAt,
        long version) {

    /** Whether the actor is whom the proposal waits for: one who may decide it and has not proposed it. */
    boolean decidable(Actor actor) {
        boolean own =
                proposedBy != null && actor.account().filter(proposedBy::equals).isPresent();
        return state == ProposalState.PROPOSED && !own && actor.may(OrganizationService.APPROVE, decider);
    }

    /** Whether the actor may take it back. */
    boolean withdrawable(Actor actor) {
        return state == ProposalState.PROPOSED && actor.may(OrganizationService.MANAGE, organization);
    }

    /** Whether the actor may make everything as it was, if nothing has changed since. */
    boolean undoable(Actor actor) {
        return state == ProposalState.ACCEPTED && actor.may(OrganizationService.APPROVE, decider);
    }
}
