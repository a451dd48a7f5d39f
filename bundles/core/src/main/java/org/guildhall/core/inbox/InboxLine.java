// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import java.time.Instant;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.api.module.Words;

/**
 * An item as its reader sees it.
 *
 * @param text its sentence, in the reader's language
 */
public record InboxLine(
        Id id,
        InboxKind kind,
        String text,
        String link,
        Id organization,
        Instant dueAt,
        Instant createdAt,
        boolean read) {

    static InboxLine of(InboxItem item, Words words, Locale locale) {
        String text = words.text(locale, item.text(), item.values().toArray());
        return new InboxLine(
                item.id(),
                item.kind(),
                text,
                item.link(),
                item.organization(),
                item.dueAt(),
                item.createdAt(),
                item.read());
    }
}
