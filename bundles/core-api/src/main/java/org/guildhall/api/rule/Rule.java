// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.rule;

import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * What holds somewhere for some time.
 *
 * @param code what it is about: {@code congress-quorum}
 * @param organization the union that decided so for itself and all below it; the national one for what holds everywhere
 * @param region six digits if it holds for the unions of that region only; else empty
 * @param from the first day
 * @param until the first day on which it holds no more; null if no end is known
 * @param citation where it is written: the law and its article, or whoever practises it
 * @param verified whether somebody has read it there. What is not verified must never be shown as law
 */
public record Rule(
        Id id,
        String code,
        RuleValue value,
        Id organization,
        String region,
        LocalDate from,
        LocalDate until,
        String citation,
        boolean verified) {

    /** Whether it holds on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
