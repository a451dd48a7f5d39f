// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Makes everything as it was before a proposal was done. */
@Service
@Command(
        scope = "org",
        name = "undo",
        description = "Undo a proposal that was accepted, as long as nothing of it has changed again",
        detailedDescription = "Example: org:undo 0SAKJ4PX407RR")
public class OrgUndoCommand extends GuildhallCommand {

    @Argument(name = "PROPOSAL", description = "Its id, from org:proposals", required = true)
    private String proposal;

    @Reference
    private ProposalService proposals;

    @Override
    protected void run(Actor actor, Output out) {
        Proposal undone = proposals.undo(actor, Id.parse(proposal));
        out.done(undone, "Everything is as it was before");
    }
}
