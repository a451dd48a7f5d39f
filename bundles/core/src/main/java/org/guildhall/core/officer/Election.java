// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.module.Words;

/**
 * The next election of an organization, which ends the term that runs.
 *
 * @param id the organization, which has one next election
 * @param name the organization's
 * @param number which term ends
 * @param basis where it is written how long a term is; begins with a word that says so if nobody has read it there
 * @param version of the term
 */
public record Election(
        Id id,
        String name,
        int number,
        LocalDate since,
        LocalDate dueOn,
        LocalDate electionOn,
        State state,
        String basis,
        long version) {

    /** How near it is. */
    public enum State {
        /** Its day has passed. */
        OVERDUE,
        /** It is time to prepare it. */
        SOON,
        PLANNED
    }

    static Election of(Term term, String name, State state, Words words, Locale locale) {
        return new Election(
                term.organization(),
                name,
                term.number(),
                term.since(),
                term.dueOn(),
                term.electionOn(),
                state,
                TermView.basis(term, words, locale),
                term.version());
    }
}
