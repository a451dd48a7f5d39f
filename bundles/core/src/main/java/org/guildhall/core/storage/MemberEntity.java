// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberChange;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.data.Versions;

@Entity
@Table(name = "core_member")
class MemberEntity {

    @javax.persistence.Id
    private long id;

    private String name;

    @Column(name = "organization_id")
    private long organizationId;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MemberEntity() {}

    MemberEntity(Id id, MemberDraft draft, Instant now) {
        this.id = id.value();
        this.name = draft.name().strip();
        this.organizationId = draft.organization().value();
        this.status = draft.status();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(long seen, MemberChange change, Instant now) {
        Versions.requireSame(version, seen);
        name = change.name().strip();
        status = change.status();
        updatedAt = now;
    }

    Member toRecord() {
        return new Member(new Id(id), name, new Id(organizationId), status, version);
    }
}
