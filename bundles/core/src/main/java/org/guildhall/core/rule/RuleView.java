// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.module.Words;
import org.guildhall.api.region.RegionCode;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.RuleValue;

/**
 * A rule as people read it.
 *
 * @param title what it is about, in the reader's language
 * @param value in the reader's language
 * @param written the value as it is written
 * @param organization who decided so
 * @param region empty if it holds in all of the organization's territory
 * @param until the first day on which it holds no more; null if no end is known
 * @param basis where it is written; begins with a word that says so if nobody has read it there
 * @param overridable whether the reader may decide otherwise for the union worked in
 */
public record RuleView(
        Id id,
        String code,
        String title,
        String value,
        String written,
        Id organization,
        @RegionCode String region,
        LocalDate from,
        LocalDate until,
        String basis,
        boolean verified,
        boolean overridable) {

    static RuleView of(Rule rule, boolean overridable, Words words, Locale locale) {
        return new RuleView(
                rule.id(),
                rule.code(),
                words.text(locale, "core.rule-title." + rule.code()),
                shown(rule.value(), words, locale),
                rule.value().toString(),
                rule.organization(),
                rule.region(),
                rule.from(),
                rule.until(),
                rule.verified() ? rule.citation() : words.text(locale, "core.rule.unverified", rule.citation()),
                rule.verified(),
                overridable);
    }

    private static String shown(RuleValue value, Words words, Locale locale) {
        return switch (value.form()) {
            case FLAG, WORD -> words.text(locale, "core.rule-word." + value);
            default ->
                value.toString()
                        .replace("..", "–")
                        .replace("=", ": ")
                        .replace(";", "; ")
                        .replace("|", " / ");
        };
    }
}
