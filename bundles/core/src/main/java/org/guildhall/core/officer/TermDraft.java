// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * A term to be written down. Whatever is null is what follows from the term before and the rule.
 *
 * @param number which term it is since the founding
 * @param since the first day
 * @param years how many the rule gives it, where it leaves a choice
 * @param electionOn the day for which the next election is planned
 */
public record TermDraft(
        @Min(1) @Max(999) Integer number,
        LocalDate since,
        @Min(1) @Max(99) Integer years,
        LocalDate electionOn) {

    /** The next one, from that day on. */
    public static TermDraft next(LocalDate since) {
        return new TermDraft(null, since, null, null);
    }
}
