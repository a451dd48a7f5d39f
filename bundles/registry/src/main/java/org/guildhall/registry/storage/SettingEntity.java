// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;
import org.guildhall.registry.setting.OwnSetting;
import org.guildhall.registry.setting.SettingDraft;

@Entity
@Table(name = "registry_setting")
class SettingEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(updatable = false)
    private String module;

    @Column(updatable = false)
    private String name;

    /** Null once the union has taken back what it decided. */
    @Column(name = "setting_value")
    private String value;

    @Enumerated(EnumType.STRING)
    private Below below = Below.FREE;

    @Column(name = "changed_by")
    private Long changedBy;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected SettingEntity() {}

    SettingEntity(Id id, Id organization, String module, String name, Instant now) {
        this.id = id.value();
        this.organizationId = organization.value();
        this.module = module;
        this.name = name;
        this.createdAt = now;
    }

    void set(SettingDraft draft, Optional<Id> by, Instant now) {
        this.value = draft.value();
        this.below = draft.below();
        changed(by, now);
    }

    void reset(Optional<Id> by, Instant now) {
        this.value = null;
        this.below = Below.FREE;
        changed(by, now);
    }

    private void changed(Optional<Id> by, Instant now) {
        this.changedBy = by.map(Id::value).orElse(null);
        this.updatedAt = now;
    }

    Id id() {
        return new Id(id);
    }

    String name() {
        return name;
    }

    OwnSetting toRecord() {
        return new OwnSetting(new Id(id), new Id(organizationId), module, name, value, below, updatedAt);
    }
}
