// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.core.employer.EmployerDraft;
import org.guildhall.core.form.OrganizationFacts;

/**
 * A row of the table, as far as can be told from itself.
 *
 * @param line as spreadsheets number it
 * @param parent the name of the union that leads it; empty for the one that is imported into
 * @param organization what it says of the union; its parent is not to be looked at
 * @param faults why it cannot be taken; then the rest says nothing
 */
record FormRow(
        int line,
        String name,
        String parent,
        OrganizationDraft organization,
        OrganizationFacts facts,
        Optional<EmployerDraft> employer,
        List<Fault> faults) {

    /** The same with one fault more. */
    FormRow with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new FormRow(line, name, parent, organization, facts, employer, List.copyOf(more));
    }
}
