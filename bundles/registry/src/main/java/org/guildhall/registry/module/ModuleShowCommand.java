// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Shows one module, what it adds and what each role may do with it. */
@Service
@Command(
        scope = "module",
        name = "show",
        description = "Show one module, what it adds and what does not work",
        detailedDescription = "Example: module:show essay-contest")
public class ModuleShowCommand extends GuildhallCommand {

    @Argument(name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String id;

    @Reference
    private ModuleService modules;

    @Override
    protected void run(Actor actor, Output out) {
        ModuleDetails details = modules.get(actor, id, locale());
        out.done(details, text(details));
    }

    private static String text(ModuleDetails details) {
        DeployedModule module = details.module();
        Inventory parts = details.parts();
        return """
                Id           %s
                Name         %s
                Description  %s
                Version      %s
                State        %s
                Platform     %s
                Nodes        %s
                Roles        %s
                Needs        %s
                Tables       %s
                Pages        %s
                Routes       %s
                Commands     %s
                Events       %s
                Jobs         %s
                Settings     %s
                Problems     %s""".formatted(
                        module.id(),
                        module.name(),
                        module.description(),
                        module.version(),
                        module.state(),
                        module.platform() ? "yes" : "no",
                        module.local() ? "this one only" : "all; node:list shows each",
                        lines(details.roles().entrySet().stream()
                                .map(role -> role.getKey() + ": " + String.join(", ", role.getValue()))),
                        names(details.needs()),
                        names(parts.tables()),
                        names(parts.pages()),
                        names(parts.routes()),
                        names(parts.commands()),
                        names(parts.events()),
                        names(parts.jobs()),
                        names(parts.settings()),
                        lines(details.problems().stream()));
    }

    private static String names(List<Item> items) {
        return lines(items.stream().map(Item::name));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining(System.lineSeparator() + "             "));
    }
}
