// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Lists what was proposed. */
@Service
@Command(
        scope = "org",
        name = "proposals",
        description = "List what was proposed for an organization and those below it, the newest first",
        detailedDescription = "Example: org:proposals --state PROPOSED 江苏省总工会")
public class OrgProposalsCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--state", description = "PROPOSED, ACCEPTED, REFUSED, WITHDRAWN or UNDONE")
    private ProposalState state;

    @Reference
    private ProposalService proposals;

    @Reference
    private OrganizationService organizations;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id under = organization == null ? actor.organization() : names.resolve(actor, organization);
        PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        ProposalFilter filter = new ProposalFilter(under, Optional.ofNullable(state), Optional.empty());
        List<Proposal> found = proposals.list(actor, filter, page).items();
        Map<Id, String> named = organizations.names(
                actor, found.stream().map(Proposal::organization).collect(Collectors.toSet()));
        out.rows(
                found,
                new Output.Column<>("Id", Proposal::id),
                new Output.Column<>("Kind", Proposal::kind),
                new Output.Column<>("Organization", each -> named.getOrDefault(each.organization(), "")),
                new Output.Column<>("Day", Proposal::day),
                new Output.Column<>("State", Proposal::state),
                new Output.Column<>("Document", Proposal::document));
    }
}
