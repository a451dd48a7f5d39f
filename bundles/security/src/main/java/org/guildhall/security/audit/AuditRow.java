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
 */
public record AuditRow(Id id, Instant at, String topic, Id subject, Id organization, Person account) {

    /** An account, by the name people know. */
    public record Person(Id id, String name) {}

    /** The key of the sentence for it: {@code essay-contest/edition/OPENED} is {@code essay-contest.edition.event-opened}. */
    String text() {
        String[] parts = topic.split("/", 3);
        return parts[0] + "." + parts[1] + ".event-"
                + parts[2].toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
