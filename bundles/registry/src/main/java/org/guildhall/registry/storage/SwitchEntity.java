// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.region.Switch;
import org.guildhall.registry.region.SwitchDraft;

@Entity
@Table(name = "registry_switch")
class SwitchEntity extends DecisionEntity {

    /** Null once the union has taken back what it decided. */
    private Boolean enabled;

    protected SwitchEntity() {}

    SwitchEntity(Id id, Id organization, String module, Instant now) {
        super(id, organization, module, now);
    }

    void turn(SwitchDraft draft, Optional<Id> by, Instant now) {
        this.enabled = draft.enabled();
        decide(draft.below(), by, now);
    }

    void reset(Optional<Id> by, Instant now) {
        this.enabled = null;
        decide(Below.FREE, by, now);
    }

    Switch toRecord() {
        return new Switch(
                id(),
                organization(),
                module(),
                enabled,
                below(),
                updatedAt(),
                changedBy().orElse(null));
    }
}
