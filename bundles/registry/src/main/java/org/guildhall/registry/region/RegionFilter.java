// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Which regions of a module a list shows.
 *
 * @param under that organization and those below it
 * @param state only those that decided so
 */
public record RegionFilter(Optional<Id> under, Optional<SwitchState> state) {

    /** All that there are. */
    static RegionFilter all() {
        return new RegionFilter(Optional.empty(), Optional.empty());
    }
}
