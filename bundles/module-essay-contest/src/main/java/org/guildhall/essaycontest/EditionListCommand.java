// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;

/** Lists editions. */
@Service
@Command(
        scope = "essay-contest",
        name = "edition-list",
        description = "List the editions an organization and those above it hold",
        detailedDescription = "Example: essay-contest:edition-list --organization 阜宁县总工会")
public class EditionListCommand extends GuildhallCommand {

    @Option(name = "--organization", description = "Id or exact name; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--limit", description = "How many at most, 1 to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private EditionService editions;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id at = organization == null ? actor.organization() : names.resolve(actor, organization);
        List<Edition> found = editions.list(actor, EditionFilter.at(at), new PageRequest(limit, null, false))
                .items();
        out.rows(
                found,
                new Column<>("Id", Edition::id),
                new Column<>("Year", Edition::year),
                new Column<>("Theme", Edition::theme),
                new Column<>("Categories", edition -> String.join(", ", edition.categories())),
                new Column<>("Opens", Edition::opensAt),
                new Column<>("Closes", Edition::closesAt),
                new Column<>("State", Edition::state));
    }
}
