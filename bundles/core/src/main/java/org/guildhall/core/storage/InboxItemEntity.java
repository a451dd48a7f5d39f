// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.core.inbox.InboxItem;

@Entity
@Table(name = "core_inbox_item")
class InboxItemEntity {

    private static final String BETWEEN = "\n";

    @javax.persistence.Id
    private long id;

    private String module;

    @Column(name = "item_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private InboxKind kind;

    @Column(name = "organization_id")
    private long organizationId;

    private String permission;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "text_key")
    private String text;

    @Column(name = "text_values")
    private String values;

    private String link;

    @Column(name = "due_at")
    private Instant dueAt;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected InboxItemEntity() {}

    InboxItemEntity(Id id, InboxDraft draft, Instant now) {
        this.id = id.value();
        this.module = draft.module();
        this.key = draft.key();
        this.createdAt = now;
        replace(draft, now);
    }

    /** Takes over what the draft says. Whether that was anything new. */
    boolean replace(InboxDraft draft, Instant now) {
        String said = said();
        kind = draft.kind();
        organizationId = draft.organization().value();
        permission = draft.permission().name();
        memberId = draft.member().map(Id::value).orElse(null);
        accountId = draft.account().map(Id::value).orElse(null);
        text = draft.text();
        values = String.join(
                BETWEEN,
                draft.values().stream()
                        .map(value -> value.replaceAll("\\s+", " "))
                        .toList());
        link = draft.link();
        dueAt = draft.dueAt().orElse(null);
        updatedAt = now;
        return !said.equals(said());
    }

    private String said() {
        return Objects.hash(kind, organizationId, permission, memberId, accountId) + text + values + link + dueAt;
    }

    long id() {
        return id;
    }

    InboxItem toRecord(boolean read) {
        List<String> filled = values.isEmpty() ? List.of() : List.of(values.split(BETWEEN, -1));
        Id organization = new Id(organizationId);
        return new InboxItem(
                new Id(id), kind, organization, Permission.of(permission), text, filled, link, dueAt, createdAt, read);
    }
}
