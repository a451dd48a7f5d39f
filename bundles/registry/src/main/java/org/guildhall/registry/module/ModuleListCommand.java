// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;

/** Lists the deployed modules. */
@Service
@Command(
        scope = "module",
        name = "list",
        description = "List the modules that are deployed",
        detailedDescription = "Example: module:list")
public class ModuleListCommand extends GuildhallCommand {

    @Reference
    private ModuleService modules;

    @Override
    protected void run(Actor actor, Output out) {
        out.rows(
                modules.list(actor, locale()),
                new Column<>("Id", DeployedModule::id),
                new Column<>("Name", DeployedModule::name),
                new Column<>("Version", DeployedModule::version),
                new Column<>("State", DeployedModule::state),
                new Column<>("Platform", module -> module.platform() ? "yes" : ""),
                new Column<>("Nodes", module -> module.local() ? "this one" : "all"));
    }
}
