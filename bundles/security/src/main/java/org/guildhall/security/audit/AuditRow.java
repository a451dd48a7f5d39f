// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.audit;

import java.time.Instant;
import java.util.Locale;
import org.guildhall.api.Id;

/**
 * What was done, when and by whom.
 *
 * @param topic {@code module/thing/PAST_TENSE}
 * @param account null for the platform itself, and for an account that is no more
 * @param rows how many rows were exported; null if that is not what was done
 */
public record AuditRow(Id id, Instant at, String topic, Id subject, Id organization, Person account, Long rows) {

    /** An account, by the name people know. */
    public record Person(Id id, String name) {}

    /** The key of the word for what it was done to: {@code essay-contest.edition}. */
    String thing() {
        String[] parts = topic.split("/", 3);
        return parts[0] + "." + parts[1];
    }

    /** The key of the sentence for it: {@code essay-contest/edition/OPENED} is {@code essay-contest.edition.event-opened}. */
    String text() {
        String[] parts = topic.split("/", 3);
        return thing() + ".event-" + parts[2].toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
