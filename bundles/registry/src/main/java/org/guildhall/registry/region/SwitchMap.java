// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Decision;

/** Where one module is on, by all that unions decided about it: as it is, or as it would be. */
final class SwitchMap {

    private final Map<Id, Switch> decided = new LinkedHashMap<>();
    private final Paths paths;

    SwitchMap(Collection<Switch> decided, Paths paths) {
        decided.forEach(each -> this.decided.put(each.organization(), each));
        this.paths = paths;
    }

    boolean isOn(Id organization) {
        return Decision.holding(decided.values(), paths.to(organization))
                .map(Switch::enabled)
                .orElse(false);
    }

    Optional<Switch> own(Id organization) {
        return Optional.ofNullable(decided.get(organization));
    }

    Optional<Switch> bindingAbove(Id organization) {
        return Decision.bindingAbove(decided.values(), paths.to(organization));
    }

    /** Where anything was decided: nowhere else does it begin or end to be on. */
    Set<Id> places() {
        return decided.keySet();
    }

    /** The same once that is decided instead. */
    SwitchMap with(Switch turned) {
        SwitchMap changed = new SwitchMap(decided.values(), paths);
        changed.decided.put(turned.organization(), turned);
        return changed;
    }

    /** The same once that union decides nothing of its own any more. */
    SwitchMap without(Id organization) {
        SwitchMap changed = new SwitchMap(decided.values(), paths);
        changed.decided.remove(organization);
        return changed;
    }
}
