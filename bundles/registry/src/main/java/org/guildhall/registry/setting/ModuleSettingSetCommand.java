// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.Output;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.region.PlaceCommand;

/** Decides a setting. */
@Service
@Command(
        scope = "module",
        name = "setting-set",
        description = "Decide a setting of a module for an organization and those below it",
        detailedDescription = "Example: module:setting-set --binding essay-contest 阜宁县总工会 max-characters 3000")
public class ModuleSettingSetCommand extends PlaceCommand {

    @Argument(index = 2, name = "SETTING", description = "Its name, as module:setting-list tells", required = true)
    @Completion(SettingCompleter.class)
    private String setting;

    @Argument(index = 3, name = "VALUE", description = "A number, true or false, a choice or a text", required = true)
    private String value;

    @Option(name = "--binding", description = "The organizations below cannot decide otherwise")
    private boolean binding;

    @Reference
    private SettingService settings;

    @Override
    protected void run(Actor actor, Output out) {
        SettingDraft draft = new SettingDraft(value, binding ? Below.BOUND : Below.FREE);
        settings.set(actor, module, setting, at(actor), draft);
        out.done(draft, "%s of %s is %s at %s".formatted(setting, module, draft.value(), organization));
    }
}
