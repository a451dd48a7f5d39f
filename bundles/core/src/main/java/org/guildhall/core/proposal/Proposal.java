// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * What somebody proposed to do with an organization, and what became of it.
 *
 * @param target the other organization that it is about; null if there is none
 * @param decider the union that decides: the nearest that leads all whom it concerns
 * @param article where the law says so; empty if it is practice
 * @param document the number of the document of the decision; empty before it
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
        Instant proposedAt,
        Instant decidedAt,
        long version) {}
