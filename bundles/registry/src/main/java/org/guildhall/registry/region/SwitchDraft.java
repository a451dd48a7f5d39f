// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;

/**
 * How a union wants a module switched.
 *
 * @param below {@link Below#FREE} if it is left out
 */
public record SwitchDraft(@NotNull Boolean enabled, Below below) {

    public SwitchDraft {
        if (below == null) {
            below = Below.FREE;
        }
    }

    /** On, until one of those below decides otherwise. */
    static SwitchDraft on() {
        return new SwitchDraft(true, Below.FREE);
    }

    /** Off, until one of those below decides otherwise. */
    static SwitchDraft off() {
        return new SwitchDraft(false, Below.FREE);
    }

    boolean isSameAs(Switch own) {
        return enabled == own.enabled() && below == own.below();
    }

    /** As if it had been decided; for looking ahead only. */
    Switch at(Id organization, String module) {
        return new Switch(organization, organization, module, enabled, below, Instant.EPOCH, null);
    }
}
