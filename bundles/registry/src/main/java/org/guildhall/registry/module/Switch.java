// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;

/**
 * What one organization said about one module.
 *
 * @param since when it was last turned
 */
public record Switch(Id id, Id organization, String module, boolean enabled, Instant since) {

    /**
     * The switch that decides at the end of the path: its own, or that of the nearest organization above.
     *
     * @param path from the national organization down
     */
    static Optional<Switch> nearest(Collection<Switch> switches, List<Id> path) {
        return switches.stream()
                .filter(each -> path.contains(each.organization()))
                .max(Comparator.comparingInt(each -> path.indexOf(each.organization())));
    }
}
