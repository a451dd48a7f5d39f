// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.OrganizationCompleter;

/** Proposes that an organization become part of another. */
@Service
@Command(
        scope = "org",
        name = "merge",
        description = "Propose that an organization become part of another, with everything below it",
        detailedDescription = "Example: org:merge --dry-run 打印机产业链工会联合会 医疗器械产业链工会联合会")
public class OrgMergeCommand extends ProposalCommand {

    @Argument(index = 1, name = "TARGET", description = "Id or exact name of the other", required = true)
    @Completion(OrganizationCompleter.class)
    private String target;

    @Override
    protected ProposalDraft draft(Actor actor) {
        return ProposalDraft.to(ProposalKind.MERGE, names.resolve(actor, target), null);
    }
}
