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
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.officer.Post;
import org.guildhall.data.Versions;

@Entity
@Table(name = "core_officer")
class OfficerEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "organization_id", updatable = false)
    private long organizationId;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "person_name")
    private String personName;

    @Enumerated(EnumType.STRING)
    private Post post;

    @Column(name = "full_time")
    private boolean fullTime;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected OfficerEntity() {}

    OfficerEntity(Id id, Id organization, OfficerDraft draft, Instant now) {
        this.id = id.value();
        this.organizationId = organization.value();
        this.createdAt = now;
        fill(draft, now);
    }

    void change(long seen, OfficerDraft draft, Instant now) {
        Versions.requireSame(version, seen);
        fill(draft, now);
    }

    private void fill(OfficerDraft draft, Instant now) {
        memberId = draft.member() == null ? null : draft.member().value();
        personName = draft.name();
        post = draft.post();
        fullTime = draft.fullTime();
        validFrom = draft.since();
        validTo = draft.until() == null ? Days.FOREVER : draft.until();
        updatedAt = now;
    }

    /** On the day it began it was never held at all. */
    void end(LocalDate day, Instant now) {
        if (!validTo.isAfter(Days.of(now))) {
            throw new ConflictException("core.officer.ended-already", personName, validTo.toString());
        }
        if (day.isBefore(validFrom)) {
            throw InvalidException.of("day", "core.officer.before-beginning", personName, validFrom.toString());
        }
        validTo = day;
        updatedAt = now;
    }

    Officer toRecord() {
        return new Officer(
                new Id(id),
                new Id(organizationId),
                memberId == null ? null : new Id(memberId),
                personName,
                post,
                fullTime,
                validFrom,
                validTo.equals(Days.FOREVER) ? null : validTo,
                version);
    }
}
