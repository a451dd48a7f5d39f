// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;
import org.guildhall.registry.desired.NodeModuleState;
import org.guildhall.registry.node.NodeView.ModuleView;

/** Lists the nodes, each with its modules. */
@Service
@Command(
        scope = "node",
        name = "list",
        description = "List the nodes, what each of them runs, and what it fails to run",
        detailedDescription = "Example: node:list")
public class NodeListCommand extends GuildhallCommand {

    @Reference
    private NodeService nodes;

    @Override
    protected void run(Actor actor, Output out) {
        out.rows(
                nodes.list(actor, locale()),
                new Column<>("Node", NodeView::name),
                new Column<>("Platform", NodeView::version),
                new Column<>("State", node -> node.away() ? "away" : node.ready() ? "ready" : "not ready"),
                new Column<>("Last seen", NodeView::seenAt),
                new Column<>("Modules", NodeListCommand::modules));
    }

    private static String modules(NodeView node) {
        return node.modules().stream().map(NodeListCommand::module).collect(Collectors.joining("; "));
    }

    private static String module(ModuleView module) {
        String name = module.module() + (module.version() == null ? "" : " " + module.version());
        String whose = module.local() ? name + " (this node only)" : name;
        if (module.state() == NodeModuleState.ACTIVE) {
            return whose;
        }
        return whose + " " + module.state() + (module.reason() == null ? "" : ": " + module.reason());
    }
}
