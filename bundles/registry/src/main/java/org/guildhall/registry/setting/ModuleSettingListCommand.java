// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;
import org.guildhall.registry.region.PlaceCommand;

/** Lists the settings of a module at an organization. */
@Service
@Command(
        scope = "module",
        name = "setting-list",
        description = "List the settings of a module as they hold at an organization",
        detailedDescription = "Example: module:setting-list essay-contest 阜宁县总工会")
public class ModuleSettingListCommand extends PlaceCommand {

    @Reference
    private SettingViews settings;

    @Reference
    private OrganizationService organizations;

    @Override
    protected void run(Actor actor, Output out) {
        List<SettingView> views = settings.list(actor, module, at(actor), locale());
        Map<Id, String> names = organizations.names(
                actor,
                views.stream()
                        .flatMap(each -> Stream.of(each.inheritedFrom(), each.boundBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        out.rows(
                views,
                new Column<>("Setting", SettingView::name),
                new Column<>("Meaning", SettingView::label),
                new Column<>("Value", SettingView::value),
                new Column<>("Own", each -> each.own() == null ? "" : "yes"),
                new Column<>("Inherited", SettingView::inherited),
                new Column<>("From", each -> names.get(each.inheritedFrom())),
                new Column<>("Bound by", each -> names.get(each.boundBy())));
    }
}
