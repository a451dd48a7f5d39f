// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.officer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * That somebody shall hold a post.
 *
 * @param member the membership of whoever it is; null if it is not known
 * @param name may be left out for a member, who has one
 * @param since the first day; today if it is null
 * @param until the first day on which it is held no more; null as long as no end is known
 */
public record OfficerDraft(
        Id member,
        @Size(max = 100) String name,
        @NotNull Post post,
        boolean fullTime,
        LocalDate since,
        LocalDate until) {

    public OfficerDraft {
        name = name == null ? "" : name.strip();
    }

    /** A member who does so beside other work, until further notice. */
    public static OfficerDraft of(Id member, Post post, LocalDate since) {
        return new OfficerDraft(member, "", post, false, since, null);
    }
}
