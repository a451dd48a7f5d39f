// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.registry.install.InstallService;
import org.guildhall.registry.module.ModuleCompleter;

/** Takes a module away from all nodes and, if asked to, its data. */
@Service
@Command(
        scope = "module",
        name = "uninstall",
        description = "Take a module away from all nodes; its data are kept unless --purge is said",
        detailedDescription = "Example: module:uninstall essay-contest")
public class ModuleUninstallCommand extends GuildhallCommand {

    @Option(name = "--purge", description = "Export its data to a file, then remove them; asks twice")
    private boolean purge;

    @Option(name = "--confirm", description = "With --purge, the module's id once more: do not ask, for scripts")
    private String confirmation;

    @Argument(name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Reference
    private InstallService modules;

    @Reference
    private PurgeService purges;

    @Override
    protected void run(Actor actor, Output out) {
        if (purge) {
            purge(actor, out);
        } else {
            modules.uninstall(actor, module);
            out.done(Map.of("module", module), module + " is uninstalled; its data are kept");
        }
    }

    private void purge(Actor actor, Output out) {
        tell(purges.plan(actor, module), out);
        if (confirmation == null
                && !answer("Export and remove all this? Type yes: ").equalsIgnoreCase("yes")) {
            out.say("Nothing was removed");
            return;
        }
        String typed = confirmation == null
                ? answer("Nothing brings it back but the export. Type the module's id: ")
                : confirmation;
        Purged purged = purges.purge(actor, module, typed);
        out.done(
                purged,
                module + " is uninstalled; its data were exported to exports/" + purged.export()
                        + " in the data folder and removed" + left(purged));
    }

    private static String left(Purged purged) {
        return purged.left() == 0
                ? ""
                : "; uploaded files that are not on this node stay: " + purged.left()
                        + ". Say it once more on the node that has them";
    }

    private static void tell(PurgePlan plan, Output out) {
        plan.tables().forEach(table -> out.say("%-40s %,10d rows".formatted(table.table(), table.rows())));
        out.say("%-40s %,10d".formatted("uploaded files", plan.files()));
        if (plan.unreadable() > 0) {
            out.say("%-40s %,10d".formatted("of these not on this node, left as they are", plan.unreadable()));
        }
        if (plan.export() != null) {
            out.say("This was begun before; what was there is in exports/" + plan.export());
        }
        if (plan.export() != null && !plan.exportHere()) {
            out.say("That file is not on this node: bring it here, or what is left is exported anew");
        }
    }

    private String answer(String question) {
        return ask(question).orElseThrow(() -> new ConflictException("registry.purge.unconfirmed", module));
    }
}
