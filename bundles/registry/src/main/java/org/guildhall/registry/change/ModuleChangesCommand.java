// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;

/** Lists what an organization decided itself. */
@Service
@Command(
        scope = "module",
        name = "changes",
        description = "List what an organization decided itself, beside what it would inherit",
        detailedDescription = "Example: module:changes 阜宁县总工会")
public class ModuleChangesCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Reference
    private ChangeService changes;

    @Reference
    private OrganizationNames names;

    @Reference
    private OrganizationService organizations;

    @Override
    protected void run(Actor actor, Output out) {
        List<OwnChange> own = changes.list(actor, names.resolve(actor, organization), locale());
        Map<Id, String> above = organizations.names(
                actor,
                own.stream()
                        .map(OwnChange::inheritedFrom)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        out.rows(
                own,
                new Column<>("Module", OwnChange::module),
                new Column<>("Decides", each -> each.setting() == null ? "on or off" : each.setting()),
                new Column<>("Own", OwnChange::value),
                new Column<>("Inherited", OwnChange::inherited),
                new Column<>("From", each -> above.get(each.inheritedFrom())),
                new Column<>("Below", OwnChange::below),
                new Column<>("Since", OwnChange::since));
    }
}
