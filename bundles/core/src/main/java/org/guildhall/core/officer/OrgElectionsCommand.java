// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
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
import org.guildhall.rest.Day;

/** Lists the elections that lie ahead. */
@Service
@Command(
        scope = "org",
        name = "elections",
        description = "List the next elections of an organization and those below it, the earliest first",
        detailedDescription = "Example: org:elections --until 2026-12-31 江苏省总工会")
public class OrgElectionsCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--until", description = "The last day they may be planned for, as 2026-12-31")
    private String until;

    @Reference
    private ElectionService elections;

    @Reference
    private ElectionViews views;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id under = organization == null ? actor.organization() : names.resolve(actor, organization);
        Optional<LocalDate> last = Optional.ofNullable(until).map(Day::parse);
        List<Term> found = elections
                .list(actor, under, last, new PageRequest(PageRequest.MAX_LIMIT, null, false))
                .items();
        out.rows(
                views.of(actor, found, locale()),
                new Output.Column<>("Election", Election::electionOn),
                new Output.Column<>("State", Election::state),
                new Output.Column<>("Organization", Election::name),
                new Output.Column<>("Term", Election::number),
                new Output.Column<>("Since", Election::since),
                new Output.Column<>("Due", Election::dueOn),
                new Output.Column<>("Where it is written", Election::basis),
                new Output.Column<>("Id", Election::id));
    }
}
