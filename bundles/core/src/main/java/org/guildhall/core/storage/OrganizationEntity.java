// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.data.Versions;

@Entity
@Table(name = "core_organization")
class OrganizationEntity {

    @javax.persistence.Id
    private long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    @Enumerated(EnumType.STRING)
    private OrganizationLevel level;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private OrganizationState state;

    @Column(name = "parent_id")
    private Long parentId;

    // Moved for whole branches at once by SQL; an entity that was read before must not write its old place back.
    @Column(updatable = false)
    private long lft;

    @Column(updatable = false)
    private long rgt;

    private boolean demo;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected OrganizationEntity() {}

    OrganizationEntity(Id id, OrganizationDraft draft, OrganizationState state, long lft, Instant now) {
        this.id = id.value();
        this.name = draft.name().strip();
        this.kind = draft.kind();
        this.level = draft.level();
        this.regionCode = draft.regionCode();
        this.state = state;
        this.parentId = draft.parent().value();
        this.lft = lft;
        this.rgt = lft + 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(long seen, OrganizationChange change, Instant now) {
        Versions.requireSame(version, seen);
        name = change.name().strip();
        regionCode = change.regionCode();
        updatedAt = now;
    }

    void markAsDemo() {
        demo = true;
    }

    /** Where it stands in a list that is sorted by that field; in the order of the tree if by none. */
    List<Object> place(String field) {
        return field.equals("name") ? List.of(name, id) : List.of(lft);
    }

    Organization toRecord() {
        Id parent = parentId == null ? null : new Id(parentId);
        return new Organization(new Id(id), name, kind, level, regionCode, state, parent, rgt - lft > 1, version);
    }
}
