// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.core.history.HistoryService;
import org.guildhall.rest.Day;

/** Draws the tree of organizations. */
@Service
@Command(
        scope = "org",
        name = "tree",
        description = "Show an organization and all below it as a tree",
        detailedDescription = "Example: org:tree --as-of 2024-10-20 江苏省总工会")
public class OrgTreeCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--as-of", description = "A day, as 2024-10-20; today if left out")
    private String asOf;

    @Reference
    private OrganizationService organizations;

    @Reference
    private HistoryService history;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id top = organization == null ? actor.organization() : names.resolve(actor, organization);
        List<Organization> tree = asOf == null ? all(actor, top) : history.tree(actor, top, Day.parse(asOf));
        Map<Id, String> indents = indents(tree);
        out.rows(
                tree,
                new Output.Column<>("Name", row -> indents.get(row.id()) + row.name()),
                new Output.Column<>("Id", Organization::id));
    }

    private List<Organization> all(Actor actor, Id top) {
        List<Organization> all = new ArrayList<>();
        OrganizationFilter below = OrganizationFilter.named(top, "");
        String after = null;
        do {
            Page<Organization> page =
                    organizations.search(actor, below, new PageRequest(PageRequest.MAX_LIMIT, after, false));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static Map<Id, String> indents(List<Organization> inTreeOrder) {
        Map<Id, String> indents = new HashMap<>();
        for (Organization row : inTreeOrder) {
            String above = indents.get(row.parent());
            indents.put(row.id(), above == null ? "" : above + "  ");
        }
        return indents;
    }
}
