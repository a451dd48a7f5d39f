// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.guildhall.api.region.RegionCode;

/**
 * What an organization shall be called from now on; its place, kind and level stay.
 *
 * @param regionCode empty if there is none
 */
public record OrganizationChange(
        @NotBlank @Size(max = 100) String name,
        @NotNull @RegionCode String regionCode) {}
