// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.code.Codes;
import org.guildhall.api.code.SocialCreditCode.Holder;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.region.RegionCode;
import org.guildhall.core.code.CodeWords;
import org.guildhall.core.employer.Employer;

/**
 * The form of an organization as people read it; as a file, what an import reads.
 *
 * @param kind in the reader's language, as {@code level}, {@code state}, {@code industry} and {@code ownership}
 * @param remark what is unusual about its code; empty if nothing is
 * @param contact empty for whoever does not manage it, as is {@code phone}
 * @param employer the first of its employers, as all that follow about it; empty if there is none
 * @param employers how many there are
 */
public record OrganizationFormView(
        Id id,
        String name,
        Id parent,
        String kind,
        String level,
        String state,
        @RegionCode String regionCode,
        LocalDate founded,
        String approval,
        String uscc,
        String remark,
        boolean legalPerson,
        String address,
        String contact,
        String phone,
        long members,
        String employer,
        String employerUscc,
        String industry,
        String ownership,
        Integer workers,
        Integer women,
        Integer migrants,
        Integer dispatched,
        String employerAddress,
        int employers,
        long version) {

    private static final Employer NOBODY = new Employer(null, "", "", "", "", 0, 0, 0, 0, "", null, null, 0);

    static OrganizationFormView of(OrganizationForm form, CodeWords codes, Words words, Locale locale) {
        Organization organization = form.organization();
        OrganizationFacts facts = form.facts();
        Employer employer =
                form.employers().isEmpty() ? NOBODY : form.employers().get(0);
        boolean known = !form.employers().isEmpty();
        return new OrganizationFormView(
                organization.id(),
                organization.name(),
                organization.parent(),
                word("kind", organization.kind(), words, locale),
                word("level", organization.level(), words, locale),
                word("state", organization.state(), words, locale),
                organization.regionCode(),
                form.founded(),
                facts.approval(),
                facts.uscc(),
                remark(facts, codes, locale),
                facts.legalPerson(),
                facts.address(),
                facts.contact(),
                facts.phone(),
                form.members(),
                employer.name(),
                employer.uscc(),
                known ? codes.name(Codes.INDUSTRY, employer.industry(), locale) : "",
                known ? codes.name(Codes.OWNERSHIP, employer.ownership(), locale) : "",
                known ? employer.workers() : null,
                known ? employer.women() : null,
                known ? employer.migrants() : null,
                known ? employer.dispatched() : null,
                employer.address(),
                form.employers().size(),
                form.version());
    }

    private static String word(String field, Enum<?> constant, Words words, Locale locale) {
        String value = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.text(locale, "core.organization." + field + "." + value);
    }

    private static String remark(OrganizationFacts facts, CodeWords codes, Locale locale) {
        return facts.uscc().isEmpty()
                ? ""
                : String.join(" ", codes.unusual(facts.uscc(), Optional.of(Holder.UNION), locale));
    }
}
