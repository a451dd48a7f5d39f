// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import jakarta.validation.constraints.Size;

/**
 * What the form of an organization asks for besides what the tree needs.
 *
 * @param uscc the union's own unified social credit code, however it is written; empty if it has none
 * @param legalPerson whether it is a legal person
 * @param approval the number of the document by which the union above approved it
 * @param contact a person's name, shown to those who manage the organization, as is {@code phone}
 */
public record OrganizationFacts(
        @Size(max = 40) String uscc,
        boolean legalPerson,
        @Size(max = 100) String approval,
        @Size(max = 200) String address,
        @Size(max = 50) String contact,
        @Size(max = 30) String phone) {

    /** Nothing is known. */
    public static final OrganizationFacts NONE = new OrganizationFacts("", false, "", "", "", "");

    public OrganizationFacts {
        uscc = bare(uscc);
        approval = bare(approval);
        address = bare(address);
        contact = bare(contact);
        phone = bare(phone);
    }

    private static String bare(String text) {
        return text == null ? "" : text.strip();
    }

    /** The same with its code in the right form. */
    public OrganizationFacts withUscc(String right) {
        return new OrganizationFacts(right, legalPerson, approval, address, contact, phone);
    }

    /** Whether nothing is known. */
    public boolean empty() {
        return equals(NONE);
    }

    /** The same without what tells of a person. */
    OrganizationFacts withoutContact() {
        return new OrganizationFacts(uscc, legalPerson, approval, address, "", "");
    }
}
