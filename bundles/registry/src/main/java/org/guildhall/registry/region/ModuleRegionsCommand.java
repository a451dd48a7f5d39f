// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;
import org.guildhall.registry.module.ModuleCompleter;

/** Lists where a module was switched. */
@Service
@Command(
        scope = "module",
        name = "regions",
        description = "List the organizations that switched a module on or off; those below follow them",
        detailedDescription = "Example: module:regions essay-contest")
public class ModuleRegionsCommand extends GuildhallCommand {

    @Argument(name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Option(name = "--organization", description = "Id or exact name: it and those below it; all you see if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--limit", description = "How many at most, 1 to 200")
    private int limit = PageRequest.MAX_LIMIT;

    @Reference
    private ModuleRegionService regions;

    @Reference
    private OrganizationNames names;

    @Reference
    private OrganizationService organizations;

    @Override
    protected void run(Actor actor, Output out) {
        Optional<Id> under = Optional.ofNullable(organization).map(name -> names.resolve(actor, name));
        List<ModuleRegion> found = regions.list(
                        actor, module, new RegionFilter(under, Optional.empty()), new PageRequest(limit, null, false))
                .items();
        Map<Id, String> called = organizations.names(
                actor, found.stream().map(ModuleRegion::organization).toList());
        out.rows(
                found,
                new Column<>("Id", ModuleRegion::organization),
                new Column<>("Organization", each -> called.get(each.organization())),
                new Column<>("State", ModuleRegionsCommand::state),
                new Column<>("Below", ModuleRegion::below),
                new Column<>("Since", ModuleRegion::since),
                new Column<>("By", ModuleRegion::by));
    }

    private static String state(ModuleRegion region) {
        String state = region.state().name().toLowerCase(Locale.ROOT);
        return region.holds() ? state : state + " (bound otherwise)";
    }
}
