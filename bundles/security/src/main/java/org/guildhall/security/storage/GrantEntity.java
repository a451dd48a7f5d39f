// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.security.account.Grant;

@Entity
@Table(name = "security_grant")
class GrantEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    private String role;

    @Column(name = "organization_id")
    private long organizationId;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GrantEntity() {}

    GrantEntity(Id id, Id account, Grant grant, Instant now) {
        this.id = id.value();
        this.accountId = account.value();
        this.role = grant.role();
        this.organizationId = grant.organization().value();
        this.createdAt = now;
        this.updatedAt = now;
    }

    Id account() {
        return new Id(accountId);
    }

    Grant toRecord() {
        return new Grant(role, new Id(organizationId));
    }
}
