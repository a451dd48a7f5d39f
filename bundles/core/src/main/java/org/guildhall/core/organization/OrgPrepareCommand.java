// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
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

/** Adds an organization that is only being prepared. */
@Service
@Command(
        scope = "org",
        name = "prepare",
        description = "Add an organization that is being prepared; org:step takes it from there to its founding",
        detailedDescription = "Example: org:prepare 益林镇纺织厂工会委员会 阜宁县总工会")
public class OrgPrepareCommand extends GuildhallCommand {

    @Argument(index = 0, name = "NAME", description = "Its full name", required = true)
    private String name;

    @Argument(
            index = 1,
            name = "PARENT",
            description = "Id or exact name of the one that will lead it",
            required = true)
    @Completion(OrganizationCompleter.class)
    private String parent;

    @Option(name = "--kind", description = "GENERAL, INDUSTRY, GRASSROOTS, JOINT_GRASSROOTS …: completed by TAB")
    private OrganizationKind kind = OrganizationKind.GRASSROOTS;

    @Option(name = "--level", description = "NATIONAL, PROVINCE, CITY, COUNTY, TOWNSHIP or ENTERPRISE")
    private OrganizationLevel level = OrganizationLevel.ENTERPRISE;

    @Option(name = "--region", description = "Six digits of GB/T 2260, if its territory has any")
    private String region = "";

    @Option(name = "--since", description = "Since when it is prepared, as 2026-05-01; today if left out")
    private String since;

    @Reference
    private OrganizationService organizations;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Organization prepared = organizations.prepare(
                actor,
                new OrganizationDraft(
                        name,
                        kind,
                        level,
                        region,
                        names.resolve(actor, parent),
                        since == null ? null : Day.parse(since)));
        out.done(prepared, "Being prepared: " + prepared.name() + " with id " + prepared.id());
    }
}
