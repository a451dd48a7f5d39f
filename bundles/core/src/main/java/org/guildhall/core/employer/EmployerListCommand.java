// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

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

/** Lists employers. */
@Service
@Command(
        scope = "employer",
        name = "list",
        description = "List the employers on the list of a union and of all below it",
        detailedDescription = "Example: employer:list --without-union 阜宁县总工会")
public class EmployerListCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the union; your own if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--find", description = "Any part of the name, or the beginning of the credit code")
    private String text = "";

    @Option(name = "--industry", description = "A section of GB/T 4754: one letter")
    private String industry = "";

    @Option(name = "--ownership", description = "A code of the table ownership")
    private String ownership = "";

    @Option(name = "--without-union", description = "Only those whose workers have no union")
    private boolean withoutUnion;

    @Option(name = "--ended", description = "Those that are no more")
    private boolean ended;

    @Option(name = "--limit", description = "How many at most, up to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private EmployerService employers;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id under = organization == null ? actor.organization() : names.resolve(actor, organization);
        EmployerFilter filter = new EmployerFilter(under, text, industry, ownership, withoutUnion, ended);
        out.rows(
                employers
                        .list(actor, filter, new PageRequest(limit, null, false))
                        .items(),
                new Output.Column<>("Id", Employer::id),
                new Output.Column<>("Name", Employer::name),
                new Output.Column<>("USCC", Employer::uscc),
                new Output.Column<>("Industry", Employer::industry),
                new Output.Column<>("Ownership", Employer::ownership),
                new Output.Column<>("Workers", Employer::workers),
                new Output.Column<>("Ended", Employer::endedOn));
    }
}
