// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * That an employer's workers have their union in an organization.
 *
 * @param name of the employer
 * @param uscc of the employer
 * @param until the first day without it; null if no end is known
 */
public record Coverage(
        Id id,
        Id employer,
        String name,
        String uscc,
        int workers,
        Id organization,
        LocalDate since,
        LocalDate until,
        long version) {}
