// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.Output;
import org.guildhall.registry.module.Inventory;

/** Changes a module's switch at an organization; the commands differ in how. */
abstract class SwitchCommand extends PlaceCommand {

    @Option(name = "--dry-run", description = "Only say what would change")
    private boolean dryRun;

    @Reference
    protected SwitchService switches;

    @Reference
    protected SwitchPreview preview;

    /** What the change does, or why it is refused. */
    protected abstract SwitchEffect effect(Actor actor, Id at);

    protected abstract void change(Actor actor, Id at);

    @Override
    protected final void run(Actor actor, Output out) {
        Id at = at(actor);
        SwitchEffect effect = effect(actor, at);
        if (!dryRun) {
            change(actor, at);
        }
        String sentence = "%s %s %s at %s; organizations affected: %d, members: %d, data are kept"
                .formatted(
                        module,
                        dryRun ? "would be" : "is",
                        effect.enabled() ? "on" : "off",
                        organization,
                        effect.organizations(),
                        effect.members());
        out.done(effect, dryRun ? sentence + System.lineSeparator() + details(effect) : sentence);
    }

    private static String details(SwitchEffect effect) {
        Inventory parts = effect.parts();
        String kept = effect.data().stream()
                .map(each -> each.table() + " (" + each.rows() + ")")
                .collect(Collectors.joining(", "));
        return """
                Pages        %d
                Routes       %d
                Permissions  %d
                Jobs         %d
                Needs        %s
                Data there   %s""".formatted(
                        parts.pages().size(),
                        parts.routes().size(),
                        parts.permissions().size(),
                        parts.jobs().size(),
                        effect.needs().stream().map(each -> each.name()).collect(Collectors.joining(", ")),
                        kept);
    }
}
