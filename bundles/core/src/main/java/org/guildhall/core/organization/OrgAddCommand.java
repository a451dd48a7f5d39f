// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** Adds an organization. */
@Service
@Command(
        scope = "org",
        name = "add",
        description = "Register an organization that is founded already; org:prepare begins a new one",
        detailedDescription = "Example: org:add --kind GENERAL --level TOWNSHIP 益林镇总工会 阜宁县总工会")
public class OrgAddCommand extends GuildhallCommand {

    @Argument(index = 0, name = "NAME", description = "Its full name", required = true)
    private String name;

    @Argument(index = 1, name = "PARENT", description = "Id or exact name of the one that leads it", required = true)
    @Completion(OrganizationCompleter.class)
    private String parent;

    @Option(name = "--kind", description = "GENERAL, INDUSTRY, GRASSROOTS, JOINT_GRASSROOTS …: completed by TAB")
    private OrganizationKind kind = OrganizationKind.GRASSROOTS;

    @Option(name = "--level", description = "NATIONAL, PROVINCE, CITY, COUNTY, TOWNSHIP or ENTERPRISE")
    private OrganizationLevel level = OrganizationLevel.ENTERPRISE;

    @Option(name = "--region", description = "Six digits of GB/T 2260, if its territory has any")
    private String region = "";

    @Option(name = "--since", description = "The day it was founded, as 2026-05-01; today if left out")
    private String since;

    @Reference
    private OrganizationService organizations;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id under = names.resolve(actor, parent);
        LocalDate day = since == null ? null : Day.parse(since);
        Organization added = organizations.add(actor, new OrganizationDraft(name, kind, level, region, under, day));
        out.done(added, "Added " + added.name() + " with id " + added.id());
    }
}
