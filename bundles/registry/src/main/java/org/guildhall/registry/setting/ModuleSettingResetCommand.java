// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.Output;
import org.guildhall.registry.region.PlaceCommand;

/** Lets an organization inherit a setting again. */
@Service
@Command(
        scope = "module",
        name = "setting-reset",
        description = "Take back what an organization decided about a setting: it follows the one above again",
        detailedDescription = "Example: module:setting-reset essay-contest 阜宁县总工会 max-characters")
public class ModuleSettingResetCommand extends PlaceCommand {

    @Argument(index = 2, name = "SETTING", description = "Its name, as module:setting-list tells", required = true)
    @Completion(SettingCompleter.class)
    private String setting;

    @Reference
    private SettingService settings;

    @Override
    protected void run(Actor actor, Output out) {
        settings.reset(actor, module, setting, at(actor));
        out.done(Map.of("reset", setting), "%s of %s is inherited at %s".formatted(setting, module, organization));
    }
}
