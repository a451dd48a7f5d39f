// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.guildhall.registry.module.DeployedModule;
import org.guildhall.registry.module.Inventory;
import org.guildhall.registry.module.Item;
import org.guildhall.registry.module.ModuleCompleter;
import org.guildhall.registry.module.ModuleDetails;
import org.guildhall.registry.module.ModuleService;

/** Shows one module, what it adds, what each role may do with it, and what each node has of it. */
@Service
@Command(
        scope = "module",
        name = "show",
        description = "Show one module, what it adds, what each node has of it and what does not work",
        detailedDescription = "Example: module:show essay-contest")
public class ModuleShowCommand extends GuildhallCommand {

    @Argument(name = "MODULE", description = "Id of the module", required = true)
    @Completion(ModuleCompleter.class)
    private String id;

    @Reference
    private ModuleService modules;

    @Reference
    private NodeService nodes;

    /** All that is said of a module. */
    private record Shown(@JsonUnwrapped ModuleDetails details, List<ModuleOnNode> nodes) {}

    @Override
    protected void run(Actor actor, Output out) {
        Shown shown = new Shown(
                modules.get(actor, id, locale()),
                nodes.list(actor, locale()).stream()
                        .map(node -> ModuleOnNode.of(node, id))
                        .toList());
        out.done(shown, text(shown));
    }

    private static String text(Shown shown) {
        return state(shown.details().module(), shown.nodes()) + System.lineSeparator() + parts(shown.details());
    }

    private static String state(DeployedModule module, List<ModuleOnNode> nodes) {
        return """
                Id           %s
                Name         %s
                Description  %s
                Version      %s
                State        %s
                Platform     %s
                Installed    %s
                Nodes        %s""".formatted(
                        module.id(),
                        module.name(),
                        module.description(),
                        module.version(),
                        module.state(),
                        module.platform() ? "yes" : "no",
                        module.local() ? "on this node only" : "on all nodes",
                        module.platform() ? "" : lines(nodes.stream().map(ModuleOnNode::inWords)));
    }

    private static String parts(ModuleDetails details) {
        Inventory parts = details.parts();
        return """
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
