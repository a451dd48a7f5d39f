// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import java.time.Instant;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.inbox.InboxKind;

/**
 * What lies in somebody's inbox.
 *
 * @param text the key of its sentence, filled by {@code values}
 * @param dueAt until when; null if there is no hurry
 * @param read whether this reader has seen it
 */
public record InboxItem(
        Id id,
        InboxKind kind,
        Id organization,
        Permission permission,
        String text,
        List<String> values,
        String link,
        Instant dueAt,
        Instant createdAt,
        boolean read) {}
