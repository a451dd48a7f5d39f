// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A module on a node.
 *
 * @param version what is there; empty if nothing is
 * @param needs the ids of the modules without which it does not work
 * @param reason why it is not as it should be, as a key and its arguments
 * @param since when the node saw it like that first
 * @param attempts how often it was tried in vain to make it so
 * @param nextAttemptAt when that is tried again; empty if it need not be
 */
public record NodeModule(
        String module,
        Optional<String> version,
        Set<String> needs,
        NodeModuleState state,
        Optional<String> reason,
        Instant since,
        int attempts,
        Optional<Instant> nextAttemptAt) {

    /** The same, for as long as it has been like that before. */
    public NodeModule after(NodeModule before) {
        boolean same = version.equals(before.version) && state == before.state && reason.equals(before.reason);
        return same
                ? new NodeModule(module, version, needs, state, reason, before.since, attempts, nextAttemptAt)
                : this;
    }
}
