// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.guildhall.api.Id;
import org.guildhall.api.module.Module;

/** A module's switch at one union as it is and as it would be. */
record SwitchPlan(Module module, Id organization, SwitchMap before, SwitchMap after, Paths paths) {

    /** Whether it will be on at the union itself. */
    boolean enabled() {
        return after.isOn(organization);
    }

    boolean already() {
        return before.isOn(organization) == after.isOn(organization);
    }

    boolean begins(Id place) {
        return !before.isOn(place) && after.isOn(place);
    }

    boolean ends(Id place) {
        return before.isOn(place) && !after.isOn(place);
    }

    /** The weight of those for whom it begins or ends to be on. */
    long weigh(ToLongFunction<Id> weight) {
        return new Spread(organization, before.places(), paths)
                .weigh(place -> before.isOn(place) != after.isOn(place), weight);
    }

    /** All places at which this module or that other one begins or ends to be on. */
    Set<Id> placesWith(SwitchMap other) {
        Set<Id> both = new HashSet<>(before.places());
        both.addAll(other.places());
        return new Spread(organization, both, paths).places();
    }
}
