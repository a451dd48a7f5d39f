// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** Adds an employer. */
@Service
@Command(
        scope = "employer",
        name = "add",
        description = "Put an employer on a union's list",
        detailedDescription = "Example: employer:add --workers 120 --women 80 --industry C --ownership 170"
                + " 海澜打印设备有限公司 914403003429409755 阜宁县总工会")
public class EmployerAddCommand extends GuildhallCommand {

    @Argument(index = 0, name = "NAME", description = "Its full name", required = true)
    private String name;

    @Argument(index = 1, name = "USCC", description = "Its unified social credit code", required = true)
    private String uscc;

    @Argument(index = 2, name = "ORG", description = "Id or exact name of the union on whose list it stands")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--industry", description = "A section of GB/T 4754: code:list industry", required = true)
    private String industry;

    @Option(name = "--ownership", description = "Code or name: code:list ownership", required = true)
    private String ownership;

    @Option(name = "--workers", description = "How many work there")
    private int workers;

    @Option(name = "--women", description = "How many of them are women")
    private int women;

    @Option(name = "--migrants", description = "How many of them have come from the country")
    private int migrants;

    @Option(name = "--dispatched", description = "How many work there for an agency")
    private int dispatched;

    @Option(name = "--address", description = "Where it is")
    private String address = "";

    @Option(name = "--union", description = "Id or exact name of the union that its workers have")
    @Completion(OrganizationCompleter.class)
    private String union;

    @Option(name = "--since", description = "The first day of that, as 2026-05-01; today if left out")
    private String since;

    @Reference
    private EmployerService employers;

    @Reference
    private CoverageService coverages;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id at = organization == null ? actor.organization() : names.resolve(actor, organization);
        EmployerDraft draft =
                new EmployerDraft(name, uscc, industry, ownership, workers, women, migrants, dispatched, address, at);
        Id covering = union == null ? null : names.resolve(actor, union);
        Employer added = employers.add(actor, draft);
        if (covering != null) {
            CoverageDraft coverage = new CoverageDraft(covering, since == null ? null : Day.parse(since));
            coverages.cover(actor, added.id(), coverage);
        }
        out.done(added, "Added " + added.name() + " with id " + added.id());
    }
}
