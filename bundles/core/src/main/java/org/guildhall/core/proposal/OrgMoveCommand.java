// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.OrganizationCompleter;

/** Proposes that another one lead an organization. */
@Service
@Command(
        scope = "org",
        name = "move",
        description = "Propose that an organization be led by another, with everything below it",
        detailedDescription = "Example: org:move --dry-run 益林镇总工会 盐城市总工会")
public class OrgMoveCommand extends ProposalCommand {

    @Argument(index = 1, name = "TARGET", description = "Id or exact name of the other", required = true)
    @Completion(OrganizationCompleter.class)
    private String target;

    @Override
    protected ProposalDraft draft(Actor actor) {
        return ProposalDraft.to(ProposalKind.MOVE, names.resolve(actor, target), null);
    }
}
