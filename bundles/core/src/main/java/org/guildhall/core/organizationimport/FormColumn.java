// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.Locale;

/** What a table of forms may say of an organization. It is headed by the words of the form. */
enum FormColumn {
    NAME(true),
    PARENT(true),
    KIND(true),
    LEVEL(true),
    REGION_CODE(false),
    FOUNDED(false),
    APPROVAL(false),
    USCC(false),
    LEGAL_PERSON(false),
    ADDRESS(false),
    CONTACT(false),
    PHONE(false),
    EMPLOYER(false),
    EMPLOYER_USCC(false),
    INDUSTRY(false),
    OWNERSHIP(false),
    WORKERS(false),
    WOMEN(false),
    MIGRANTS(false),
    DISPATCHED(false),
    EMPLOYER_ADDRESS(false);

    private final boolean required;

    FormColumn(boolean required) {
        this.required = required;
    }

    /** Whether a table without it is refused. */
    boolean required() {
        return required;
    }

    /** The key of its word. */
    String key() {
        return "core.organization-form." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
