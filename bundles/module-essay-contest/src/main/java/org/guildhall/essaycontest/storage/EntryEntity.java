// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.member.Member;
import org.guildhall.essaycontest.Entry;
import org.guildhall.essaycontest.EntryDraft;

@Entity
@Table(name = "essay_contest_entry")
class EntryEntity {

    @javax.persistence.Id
    private long id;

    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "member_id")
    private long memberId;

    private String category;

    private String title;

    private String text;

    private int characters;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected EntryEntity() {}

    EntryEntity(Id id, Id edition, Member author, EntryDraft draft, Instant now) {
        this.id = id.value();
        editionId = edition.value();
        organizationId = author.organization().value();
        memberId = author.id().value();
        category = draft.category();
        title = draft.title();
        text = draft.text();
        characters = draft.characters();
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        updatedAt = createdAt;
    }

    Entry toRecord() {
        return new Entry(
                new Id(id),
                new Id(editionId),
                new Id(organizationId),
                new Id(memberId),
                category,
                title,
                text,
                characters,
                createdAt);
    }
}
