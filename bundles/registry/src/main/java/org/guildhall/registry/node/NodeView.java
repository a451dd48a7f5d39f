// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Instant;
import java.util.List;
import org.guildhall.registry.desired.NodeModuleState;

/**
 * A node as its reader sees it.
 *
 * @param version of the platform
 * @param ready whether it took requests when it was last seen
 * @param away whether it was not seen for some time
 */
public record NodeView(
        String name,
        String version,
        boolean ready,
        boolean away,
        Instant startedAt,
        Instant seenAt,
        List<ModuleView> modules) {

    /**
     * A module on that node.
     *
     * @param name in the reader's language
     * @param version what is there; null if nothing is
     * @param wanted the version that all nodes shall run; null if they shall not
     * @param local whether it is there without having been installed for all nodes
     * @param reason why it is not as it should be, in the reader's language; null if it is
     * @param since when the node saw it like that first
     * @param attempts how often it was tried in vain to make it so
     * @param nextAttemptAt when that is tried again; null if it need not be
     */
    public record ModuleView(
            String module,
            String name,
            String version,
            String wanted,
            boolean local,
            NodeModuleState state,
            String reason,
            Instant since,
            int attempts,
            Instant nextAttemptAt) {}
}
