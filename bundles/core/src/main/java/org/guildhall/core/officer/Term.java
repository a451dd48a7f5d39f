// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guildhall.api.Id;

/**
 * A term (届) of an organization's committee.
 *
 * @param dueOn the day on which the years are over that the rule gives it
 * @param electionOn the day for which the next election is planned
 * @param until the day on which the next term began, or the organization ended; null for the one that runs
 * @param citation where it is written how long a term is
 * @param verified whether somebody has read it there
 */
public record Term(
        Id id,
        Id organization,
        int number,
        LocalDate since,
        LocalDate dueOn,
        LocalDate electionOn,
        LocalDate until,
        String citation,
        boolean verified,
        long version) {

    /** How many years it has; one that began on 29 February is due on the 28th. */
    public long years() {
        return ChronoUnit.YEARS.between(since, dueOn.plusDays(1));
    }
}
