// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.OrganizationCompleter;

/** Proposes that part of an organization become one of its own. */
@Service
@Command(
        scope = "org",
        name = "split",
        description = "Propose that some of those an organization leads be led by a new one beside it",
        detailedDescription = "Example: org:split --dry-run 阜宁县总工会 阜宁经济开发区总工会 阜宁县总工会直属纺织工会")
public class OrgSplitCommand extends ProposalCommand {

    @Argument(index = 1, name = "NAME", description = "What the new one is called", required = true)
    private String name;

    @Argument(
            index = 2,
            name = "PART",
            description = "Ids or exact names of those that it leads",
            required = true,
            multiValued = true)
    @Completion(OrganizationCompleter.class)
    private List<String> parts;

    @Override
    protected ProposalDraft draft(Actor actor) {
        List<Id> led = parts.stream().map(part -> names.resolve(actor, part)).toList();
        return ProposalDraft.split(name, led, List.of(), null);
    }
}
