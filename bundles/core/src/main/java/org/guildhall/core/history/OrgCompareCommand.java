// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Day;

/** Compares the tree of two days. */
@Service
@Command(
        scope = "org",
        name = "compare",
        description = "Show what changed below an organization between two days",
        detailedDescription = "Example: org:compare --to 2026-05-01 江苏省总工会 2024-10-20")
public class OrgCompareCommand extends GuildhallCommand {

    @Argument(index = 0, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Argument(index = 1, name = "FROM", description = "The earlier day, as 2024-10-20", required = true)
    private String from;

    @Option(name = "--to", description = "The later day; today if left out")
    private String to;

    @Reference
    private HistoryService history;

    @Reference
    private OrganizationNames names;

    @Reference
    private Clock clock;

    @Override
    protected void run(Actor actor, Output out) {
        LocalDate until = to == null ? Days.today(clock) : Day.parse(to);
        List<Difference> found = history.compare(actor, names.resolve(actor, organization), Day.parse(from), until);
        out.rows(
                found,
                new Output.Column<>("Organization", Difference::name),
                new Output.Column<>("What", Difference::what),
                new Output.Column<>("Post", Difference::post),
                new Output.Column<>("Before", Difference::before),
                new Output.Column<>("After", Difference::after),
                new Output.Column<>("Id", Difference::organization));
    }
}
