// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.security.account.Account;

@Entity
@Table(name = "security_account")
class AccountEntity {

    @javax.persistence.Id
    private long id;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "organization_id")
    private long organizationId;

    private boolean locked;

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean demo;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected AccountEntity() {}

    AccountEntity(Id id, NewAccount account, Instant now) {
        this.id = id.value();
        this.username = account.username();
        this.passwordHash = account.passwordHash();
        this.displayName = account.name();
        this.memberId = account.member().map(Id::value).orElse(null);
        this.organizationId = account.organization().value();
        this.demo = account.demo();
        this.mustChange = !account.demo();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The owner chose a password. */
    void choosePassword(String hash, Instant now) {
        this.passwordHash = hash;
        this.mustChange = false;
        this.updatedAt = now;
    }

    /** Somebody else set a password, which the owner must not keep. */
    void issuePassword(String hash, Instant now) {
        this.passwordHash = hash;
        this.mustChange = true;
        this.updatedAt = now;
    }

    void lock(Instant now) {
        this.locked = true;
        this.updatedAt = now;
    }

    void unlock(Instant now) {
        this.locked = false;
        this.updatedAt = now;
    }

    String passwordHash() {
        return passwordHash;
    }

    Account toRecord() {
        Id member = memberId == null ? null : new Id(memberId);
        return new Account(
                new Id(id), username, displayName, member, new Id(organizationId), locked, mustChange, version);
    }
}
