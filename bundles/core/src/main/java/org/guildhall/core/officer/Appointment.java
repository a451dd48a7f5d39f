// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.officer.Post;

/**
 * That somebody shall hold a post, and where: for a form that asks for the organization, too.
 *
 * @param organization where
 * @param member the membership of whoever it is; null if it is not known
 * @param name may be left out for a member, who has one
 * @param since the first day; today if it is null
 * @param until the first day on which it is held no more; null as long as no end is known
 */
public record Appointment(
        @NotNull Id organization,
        Id member,
        @Size(max = 100) String name,
        @NotNull Post post,
        boolean fullTime,
        LocalDate since,
        LocalDate until) {

    OfficerDraft draft() {
        return new OfficerDraft(member, name, post, fullTime, since, until);
    }
}
