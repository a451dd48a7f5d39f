// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.api.region.RegionCode;
import org.guildhall.core.storage.HistoryRepository.Period;

/**
 * What an organization was for a time.
 *
 * @param until the first day on which it was so no more; null if it still is
 */
public record PeriodView(
        LocalDate since,
        LocalDate until,
        String name,
        OrganizationKind kind,
        OrganizationLevel level,
        @RegionCode String regionCode,
        OrganizationState state,
        Id parent) {

    static PeriodView of(Period period) {
        Organization was = period.organization();
        return new PeriodView(
                period.since(),
                period.until(),
                was.name(),
                was.kind(),
                was.level(),
                was.regionCode(),
                was.state(),
                was.parent());
    }
}
