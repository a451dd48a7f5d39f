// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.module.Words;

/**
 * A term as people read it.
 *
 * @param basis where it is written how long a term is; begins with a word that says so if nobody has read it there
 */
public record TermView(
        Id id,
        Id organization,
        int number,
        LocalDate since,
        long years,
        LocalDate dueOn,
        LocalDate electionOn,
        LocalDate until,
        String basis,
        long version) {

    static TermView of(Term term, Words words, Locale locale) {
        return new TermView(
                term.id(),
                term.organization(),
                term.number(),
                term.since(),
                term.years(),
                term.dueOn(),
                term.electionOn(),
                term.until(),
                basis(term, words, locale),
                term.version());
    }

    static String basis(Term term, Words words, Locale locale) {
        return term.verified() ? term.citation() : words.text(locale, "core.rule.unverified", term.citation());
    }
}
