// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.Post;

/**
 * An officer as people read it.
 *
 * @param member null if the membership is not known
 * @param until the first day on which the post is held no more; null as long as no end is known
 * @param also what else the same member holds on that day; empty if nothing
 * @param warning what is unusual about the committee that the officer sits in; empty if nothing, and in lists
 */
public record OfficerView(
        Id id,
        Id organization,
        Id member,
        String name,
        Post post,
        boolean fullTime,
        LocalDate since,
        LocalDate until,
        String also,
        String warning,
        long version) {

    static OfficerView of(Officer officer, String also, String warning) {
        return new OfficerView(
                officer.id(),
                officer.organization(),
                officer.member(),
                officer.name(),
                officer.post(),
                officer.fullTime(),
                officer.since(),
                officer.until(),
                also,
                warning,
                officer.version());
    }
}
