// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;

/**
 * A proposal as its reader finds it.
 *
 * @param decidable whether it waits for the reader
 * @param withdrawable whether the reader may take it back
 * @param undoable whether the reader may make everything as it was
 */
public record ProposalView(
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
        Instant proposedAt,
        Instant decidedAt,
        long version,
        boolean decidable,
        boolean withdrawable,
        boolean undoable) {

    static ProposalView of(Proposal proposal, Actor reader) {
        return new ProposalView(
                proposal.id(),
                proposal.kind(),
                proposal.organization(),
                proposal.target(),
                proposal.day(),
                proposal.note(),
                proposal.state(),
                proposal.decider(),
                proposal.article(),
                proposal.document(),
                proposal.decisionNote(),
                proposal.proposedAt(),
                proposal.decidedAt(),
                proposal.version(),
                proposal.decidable(reader),
                proposal.withdrawable(reader),
                proposal.undoable(reader));
    }
}
