// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationEdge;

@Entity
@Table(name = "core_organization_edge")
class EdgeEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(name = "parent_id", updatable = false)
    private long parentId;

    @Enumerated(EnumType.STRING)
    private EdgeType type;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected EdgeEntity() {}

    EdgeEntity(Id id, Id organization, Id parent, EdgeType type, LocalDate since, Instant now) {
        this.id = id.value();
        this.organizationId = organization.value();
        this.parentId = parent.value();
        this.type = type;
        this.validFrom = since;
        this.validTo = Days.FOREVER;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void end(LocalDate day, Instant now) {
        if (!validTo.equals(Days.FOREVER)) {
            throw new ConflictException("core.edge.left-already", validTo.toString());
        }
        if (day.isBefore(validFrom)) {
            throw InvalidException.of("day", "core.edge.before-joining", validFrom.toString());
        }
        validTo = day;
        updatedAt = now;
    }

    OrganizationEdge toRecord() {
        LocalDate until = validTo.equals(Days.FOREVER) ? null : validTo;
        return new OrganizationEdge(
                new Id(id), new Id(organizationId), new Id(parentId), type, validFrom, until, version);
    }
}
