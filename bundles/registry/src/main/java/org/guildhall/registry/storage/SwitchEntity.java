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
import org.guildhall.registry.region.Switch;
import org.guildhall.registry.region.SwitchDraft;

@Entity
@Table(name = "registry_switch")
class SwitchEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(updatable = false)
    private String module;

    /** Null once the union has taken back what it decided. */
    private Boolean enabled;

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

    protected SwitchEntity() {}

    SwitchEntity(Id id, Id organization, String module, Instant now) {
        this.id = id.value();
        this.organizationId = organization.value();
        this.module = module;
        this.createdAt = now;
    }

    void turn(SwitchDraft draft, Optional<Id> by, Instant now) {
        this.enabled = draft.enabled();
        this.below = draft.below();
        changed(by, now);
    }

    void reset(Optional<Id> by, Instant now) {
        this.enabled = null;
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

    Switch toRecord() {
        Id by = changedBy == null ? null : new Id(changedBy);
        return new Switch(new Id(id), new Id(organizationId), module, enabled, below, updatedAt, by);
    }
}
