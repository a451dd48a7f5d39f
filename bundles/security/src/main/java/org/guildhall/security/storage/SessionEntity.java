// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.guildhall.api.Id;
import org.guildhall.security.session.Session;

/** Has no version: a session is made, touched by one statement and removed, never edited. */
@Entity
@Table(name = "security_session")
class SessionEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    private String client;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SessionEntity() {}

    SessionEntity(Session session) {
        this.id = session.id().value();
        this.tokenHash = session.tokenHash();
        this.accountId = session.account().value();
        this.client = session.client();
        this.createdAt = session.startedAt();
        this.lastSeenAt = session.lastSeenAt();
        this.expiresAt = session.expiresAt();
    }

    Session toRecord() {
        return new Session(new Id(id), new Id(accountId), tokenHash, client, createdAt, lastSeenAt, expiresAt);
    }
}
