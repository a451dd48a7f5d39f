// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Finds organizations by name. */
@Service
@Command(
        scope = "org",
        name = "list",
        description = "List organizations, by name if you like",
        detailedDescription = "Example: org:list --name 骑手 重庆市总工会")
public class OrgListCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization to look below; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--name", description = "Any part of the name")
    private String name = "";

    @Option(name = "--limit", description = "How many at most, up to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private OrganizationService organizations;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id under = organization == null ? actor.organization() : names.resolve(actor, organization);
        List<Organization> found = organizations
                .search(actor, OrganizationFilter.named(under, name), new PageRequest(limit, null, false))
                .items();
        out.rows(
                found,
                new Output.Column<>("Id", Organization::id),
                new Output.Column<>("Name", Organization::name),
                new Output.Column<>("Kind", Organization::kind),
                new Output.Column<>("Level", Organization::level),
                new Output.Column<>("Region", Organization::regionCode));
    }
}
