// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Decides as the union above. */
@Service
@Command(
        scope = "org",
        name = "decide",
        description = "Agree to a proposal, or refuse it; not your own",
        detailedDescription = "Example: org:decide 0SAKJ4PX407RR 苏工发〔2026〕1号")
public class OrgDecideCommand extends GuildhallCommand {

    @Argument(index = 0, name = "PROPOSAL", description = "Its id, from org:proposals", required = true)
    private String proposal;

    @Argument(index = 1, name = "DOCUMENT", description = "Number of the document of the decision", required = true)
    private String document;

    @Option(name = "--refuse", description = "Do not agree")
    private boolean refuse;

    @Option(name = "--note", description = "What else there is to say")
    private String note = "";

    @Reference
    private ProposalService proposals;

    @Override
    protected void run(Actor actor, Output out) {
        Id id = Id.parse(proposal);
        DecisionDraft decision = new DecisionDraft(document, note);
        Proposal decided = refuse ? proposals.refuse(actor, id, decision) : proposals.accept(actor, id, decision);
        out.done(decided, "It is " + decided.state());
    }
}
