// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.registry.module.Switch;

@Entity
@Table(name = "registry_switch")
class SwitchEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(updatable = false)
    private String module;

    private boolean enabled;

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

    void turn(boolean on, Optional<Id> by, Instant now) {
        this.enabled = on;
        this.changedBy = by.map(Id::value).orElse(null);
        this.updatedAt = now;
    }

    Switch toRecord() {
        return new Switch(new Id(id), new Id(organizationId), module, enabled, updatedAt);
    }
}
