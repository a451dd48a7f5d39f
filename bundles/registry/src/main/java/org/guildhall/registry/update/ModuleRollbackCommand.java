// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.registry.module.ModuleCompleter;

/** Puts the version back that ran before the last update. */
@Service
@Command(
        scope = "module",
        name = "rollback",
        description = "Go back to the version of a module that ran before its last update; no request to it fails",
        detailedDescription = "Example: module:rollback essay-contest")
public class ModuleRollbackCommand extends UpdateCommand {

    @Argument(name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Override
    ModuleUpdate start(Actor actor) {
        return updates.rollback(actor, module, locale());
    }
}
