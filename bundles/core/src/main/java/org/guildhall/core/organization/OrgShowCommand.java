// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Shows one organization and where it stands. */
@Service
@Command(
        scope = "org",
        name = "show",
        description = "Show one organization",
        detailedDescription = "Example: org:show 阜宁县总工会")
public class OrgShowCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Reference
    private OrganizationService organizations;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        List<Organization> path = organizations.path(actor, names.resolve(actor, organization));
        Organization shown = path.get(path.size() - 1);
        String place = path.stream().map(Organization::name).collect(Collectors.joining(" > "));
        out.done(
                shown, """
                Id      %s
                Name    %s
                Kind    %s
                Level   %s
                Region  %s
                Path    %s""".formatted(shown.id(), shown.name(), shown.kind(), shown.level(), shown.regionCode(), place));
    }
}
