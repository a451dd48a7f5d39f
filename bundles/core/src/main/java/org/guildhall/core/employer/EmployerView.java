// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.code.Codes;
import org.guildhall.api.code.SocialCreditCode.Holder;
import org.guildhall.core.code.CodeWords;

/**
 * An employer as people read it.
 *
 * @param industryName in the reader's language, as {@code ownershipName}
 * @param remark what is unusual about its code; empty if nothing is
 */
public record EmployerView(
        Id id,
        String name,
        String uscc,
        String industry,
        String industryName,
        String ownership,
        String ownershipName,
        int workers,
        int women,
        int migrants,
        int dispatched,
        String address,
        Id organization,
        LocalDate endedOn,
        boolean ended,
        String remark,
        long version) {

    static EmployerView of(Employer employer, CodeWords codes, Locale locale) {
        return new EmployerView(
                employer.id(),
                employer.name(),
                employer.uscc(),
                employer.industry(),
                codes.name(Codes.INDUSTRY, employer.industry(), locale),
                employer.ownership(),
                codes.name(Codes.OWNERSHIP, employer.ownership(), locale),
                employer.workers(),
                employer.women(),
                employer.migrants(),
                employer.dispatched(),
                employer.address(),
                employer.organization(),
                employer.endedOn(),
                employer.endedOn() != null,
                String.join(" ", codes.unusual(employer.uscc(), holder(employer.ownership()), locale)),
                employer.version());
    }

    /** Government offices and what is no enterprise have codes that begin in many ways. */
    private static Optional<Holder> holder(String ownership) {
        return switch (ownership) {
            case "400" -> Optional.of(Holder.INSTITUTION);
            case "500", "700" -> Optional.empty();
            default -> Optional.of(Holder.ENTERPRISE);
        };
    }
}
