// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.time.Instant;
import java.util.List;

/**
 * A node, as it last said of itself.
 *
 * @param version of the platform
 * @param ready whether it took requests
 * @param seenAt when it said so
 */
public record Node(
        String name, String version, boolean ready, Instant startedAt, Instant seenAt, List<NodeModule> modules) {}
