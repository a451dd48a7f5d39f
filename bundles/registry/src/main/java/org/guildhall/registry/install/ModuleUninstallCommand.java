// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.registry.module.ModuleCompleter;

/** Takes a module away from all nodes. */
@Service
@Command(
        scope = "module",
        name = "uninstall",
        description = "Take a module away from all nodes; its data are kept",
        detailedDescription = "Example: module:uninstall essay-contest")
public class ModuleUninstallCommand extends GuildhallCommand {

    @Argument(name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Reference
    private InstallService modules;

    @Override
    protected void run(Actor actor, Output out) {
        modules.uninstall(actor, module);
        out.done(Map.of("module", module), module + " is uninstalled; its data are kept");
    }
}
