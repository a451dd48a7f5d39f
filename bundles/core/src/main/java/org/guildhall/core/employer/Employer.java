// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.LocalDate;
import org.guildhall.api.Id;

/**
 * Whoever employs the workers that a union organizes.
 *
 * @param uscc its unified social credit code, not that of the union
 * @param industry a section of GB/T 4754
 * @param ownership a code of the table {@code ownership}
 * @param migrants workers from the country
 * @param dispatched people who work there for an agency; they may be counted among the workers, or not
 * @param organization the union on whose list it stands
 * @param endedOn the first day on which it was no more; null while it is there
 */
public record Employer(
        Id id,
        String name,
        String uscc,
        String industry,
        String ownership,
        int workers,
        int women,
        int migrants,
        int dispatched,
        String address,
        Id organization,
        LocalDate endedOn,
        long version) {}
