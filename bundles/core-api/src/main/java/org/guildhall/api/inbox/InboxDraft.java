// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Permission;

/**
 * An item for the inbox. Read by whoever has the permission at the organization and works there (a member also in a union
 * below it), as long as the permission's module is on there; with a member, by that member alone, with an account by
 * that account alone.
 *
 * @param key names it within its module, for example {@code edition-deadline/0C4ZK3V7YH2QA}; putting the same again replaces it
 * @param member the only member it is for; empty for all who have the permission
 * @param account the only account it is for; empty for all who have the permission
 * @param text the key of its sentence
 * @param values what fills the sentence's placeholders
 * @param link the page to go to, for example {@code essay-contest/editions/0C4ZK3V7YH2QA}
 * @param dueAt until when; empty if there is no hurry
 */
public record InboxDraft(
        InboxKind kind,
        String key,
        Id organization,
        Permission permission,
        Optional<Id> member,
        Optional<Id> account,
        String text,
        List<String> values,
        String link,
        Optional<Instant> dueAt) {

    public InboxDraft {
        values = List.copyOf(values);
        if (kind == InboxKind.DEADLINE && dueAt.isEmpty()) {
            throw new IllegalArgumentException("a deadline needs a day: " + key);
        }
    }

    /** For a member, or for all who have the permission. */
    public InboxDraft(
            InboxKind kind,
            String key,
            Id organization,
            Permission permission,
            Optional<Id> member,
            String text,
            List<String> values,
            String link,
            Optional<Instant> dueAt) {
        this(kind, key, organization, permission, member, Optional.empty(), text, values, link, dueAt);
    }

    /** Something to know, for one account. */
    public static InboxDraft noticeToAccount(
            String key,
            Id organization,
            Permission permission,
            Id account,
            String text,
            List<String> values,
            String link) {
        return new InboxDraft(
                InboxKind.NOTICE,
                key,
                organization,
                permission,
                Optional.empty(),
                Optional.of(account),
                text,
                values,
                link,
                Optional.empty());
    }

    /** Something to know, for one member. */
    public static InboxDraft notice(
            String key,
            Id organization,
            Permission permission,
            Id member,
            String text,
            List<String> values,
            String link) {
        return new InboxDraft(
                InboxKind.NOTICE,
                key,
                organization,
                permission,
                Optional.of(member),
                text,
                values,
                link,
                Optional.empty());
    }

    /** Something that ends, for all who have the permission. */
    public static InboxDraft deadline(
            String key,
            Id organization,
            Permission permission,
            String text,
            List<String> values,
            String link,
            Instant dueAt) {
        return new InboxDraft(
                InboxKind.DEADLINE,
                key,
                organization,
                permission,
                Optional.empty(),
                text,
                values,
                link,
                Optional.of(dueAt));
    }

    /** The id of the module it comes from. */
    public String module() {
        return permission.module();
    }
}
