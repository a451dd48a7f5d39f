// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
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

    @Reference
    private RegionService regions;

    @Reference
    private OrganizationService organizations;

    @Override
    protected void run(Actor actor, Output out) {
        out.rows(
                regions.regions(actor, module),
                new Column<>("Id", Switch::organization),
                new Column<>(
                        "Organization",
                        each -> organizations.get(actor, each.organization()).name()),
                new Column<>("State", each -> each.enabled() ? "on" : "off"),
                new Column<>("Below", Switch::below),
                new Column<>("Since", Switch::since));
    }
}
