// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.util.Optional;
import org.guildhall.registry.node.NodeView.ModuleView;

/**
 * What a node has of one module.
 *
 * @param away whether the node was not seen for some time
 * @param module null if there is nothing of it, and nothing to come
 */
public record ModuleOnNode(String node, boolean away, ModuleView module) {

    static ModuleOnNode of(NodeView node, String module) {
        Optional<ModuleView> here = node.modules().stream()
                .filter(each -> each.module().equals(module))
                .findFirst();
        return new ModuleOnNode(node.name(), node.away(), here.orElse(null));
    }

    /** In a line, for whoever runs the platform. */
    String inWords() {
        String seen = node + (away ? " (away)" : "") + ": ";
        if (module == null) {
            return seen + "absent";
        }
        String version = module.version() == null ? "absent" : module.version();
        String reason = module.reason() == null ? "" : ": " + module.reason();
        return seen + version + " " + module.state() + " since " + module.since() + reason;
    }
}
