// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.registry.decision.Below;

/** What a union decided about a module, for itself and for those below; a row stays when the decision is taken back. */
@MappedSuperclass
abstract class DecisionEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(updatable = false)
    private String module;

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

    protected DecisionEntity() {}

    DecisionEntity(Id id, Id organization, String module, Instant now) {
        this.id = id.value();
        this.organizationId = organization.value();
        this.module = module;
        this.createdAt = now;
    }

    /** It is decided anew, or no more. */
    void decide(Below decided, Optional<Id> by, Instant now) {
        this.below = decided;
        this.changedBy = by.map(Id::value).orElse(null);
        this.updatedAt = now;
    }

    Id id() {
        return new Id(id);
    }

    Id organization() {
        return new Id(organizationId);
    }

    String module() {
        return module;
    }

    Below below() {
        return below;
    }

    Optional<Id> changedBy() {
        return Optional.ofNullable(changedBy).map(Id::new);
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
