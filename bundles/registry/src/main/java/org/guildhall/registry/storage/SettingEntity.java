// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.setting.OwnSetting;
import org.guildhall.registry.setting.SettingDraft;

@Entity
@Table(name = "registry_setting")
class SettingEntity extends DecisionEntity {

    @Column(updatable = false)
    private String name;

    /** Null once the union has taken back what it decided. */
    @Column(name = "setting_value")
    private String value;

    protected SettingEntity() {}

    SettingEntity(Id id, Id organization, String module, String name, Instant now) {
        super(id, organization, module, now);
        this.name = name;
    }

    void set(SettingDraft draft, Optional<Id> by, Instant now) {
        this.value = draft.value();
        decide(draft.below(), by, now);
    }

    void reset(Optional<Id> by, Instant now) {
        this.value = null;
        decide(Below.FREE, by, now);
    }

    String name() {
        return name;
    }

    OwnSetting toRecord() {
        return new OwnSetting(id(), organization(), module(), name, value, below(), updatedAt());
    }
}
