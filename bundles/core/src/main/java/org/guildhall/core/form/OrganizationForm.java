// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.employer.Employer;

/**
 * All that the form of an organization (工会组织信息登记表) tells.
 *
 * @param founded the first day that anything is known of it
 * @param version that of the facts; 0 if none have been written
 * @param employers those whose workers have their union there, the longest at first; none if the reader may not see them
 * @param members its own, without those of organizations below it
 */
public record OrganizationForm(
        Organization organization,
        LocalDate founded,
        OrganizationFacts facts,
        long version,
        List<Employer> employers,
        long members) {}
