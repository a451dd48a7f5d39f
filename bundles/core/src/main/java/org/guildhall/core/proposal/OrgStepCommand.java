// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;

/** Proposes the next step in the life of an organization. */
@Service
@Command(
        scope = "org",
        name = "step",
        description = "Propose that an organization be approved or founded, or report an election",
        detailedDescription = "Example: org:step 益林镇总工会 APPROVE")
public class OrgStepCommand extends ProposalCommand {

    @Argument(index = 1, name = "STEP", description = "APPROVE, FOUND or REELECT", required = true)
    private ProposalKind step;

    @Override
    protected ProposalDraft draft(Actor actor) {
        return ProposalDraft.step(step, null);
    }
}
