// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.audit;

import java.time.Instant;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.module.Words;
import org.guildhall.security.audit.AuditRow.Person;

/**
 * A row of the audit trail as its reader sees it.
 *
 * @param text what was done, in the reader's language; the topic itself if its module is not deployed
 * @param account null for the platform itself
 */
public record AuditLine(Id id, Instant at, String topic, String text, Id organization, Person account) {

    static AuditLine of(AuditRow row, Words words, Locale locale) {
        return new AuditLine(
                row.id(), row.at(), row.topic(), text(row, words, locale), row.organization(), row.account());
    }

    private static String text(AuditRow row, Words words, Locale locale) {
        if (row.rows() != null) {
            return words.text(locale, "security.audit.exported", row.thing(), row.rows());
        }
        String text = words.text(locale, row.text());
        return text.equals(row.text()) ? row.topic() : text;
    }
}
