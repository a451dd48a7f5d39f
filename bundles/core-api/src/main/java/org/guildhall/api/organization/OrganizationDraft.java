// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.guildhall.api.Id;
import org.guildhall.api.region.RegionCode;

/**
 * A union organization to be added.
 *
 * @param regionCode empty if there is none
 * @param parent the organization that will lead it
 * @param since the day it was founded; today if it is null
 */
public record OrganizationDraft(
        @NotBlank @Size(max = 100) String name,
        @NotNull OrganizationKind kind,
        @NotNull OrganizationLevel level,
        @NotNull @RegionCode String regionCode,
        @NotNull Id parent,
        LocalDate since) {

    /** One that is founded today. */
    public OrganizationDraft(
            String name, OrganizationKind kind, OrganizationLevel level, String regionCode, Id parent) {
        this(name, kind, level, regionCode, parent, null);
    }
}
