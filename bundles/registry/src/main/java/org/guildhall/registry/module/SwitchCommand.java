// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Turns a module's switch at an organization; the two commands differ in the direction only. */
abstract class SwitchCommand extends GuildhallCommand {

    @Argument(index = 0, name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Argument(index = 1, name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--dry-run", description = "Only say what would change")
    private boolean dryRun;

    @Reference
    private SwitchService switches;

    @Reference
    private OrganizationNames names;

    private final boolean on;

    SwitchCommand(boolean on) {
        this.on = on;
    }

    @Override
    protected void run(Actor actor, Output out) {
        Id at = names.resolve(actor, organization);
        SwitchEffect effect = switches.preview(actor, module, at, on);
        if (!dryRun) {
            switches.set(actor, module, at, on);
        }
        out.done(
                effect,
                "%s %s %s at %s; organizations affected: %d, data are kept"
                        .formatted(
                                module,
                                dryRun ? "would be" : "is",
                                on ? "on" : "off",
                                organization,
                                effect.organizations()));
    }
}
