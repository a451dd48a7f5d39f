// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.officer;

import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * That somebody holds a post in an organization. Whoever holds several is an officer several times.
 *
 * @param organization where
 * @param member the membership the officer has; null if it is not known
 * @param name as it was when appointed
 * @param fullTime 专职: does nothing else
 * @param since the first day
 * @param until the first day on which it is held no more; null as long as no end is known
 * @param version raised by each change; a change must name the version it saw
 */
public record Officer(
        Id id,
        Id organization,
        Id member,
        String name,
        Post post,
        boolean fullTime,
        LocalDate since,
        LocalDate until,
        long version) {

    /** Whether the post is held on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
