// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an organization shall be called from now on; its place, kind and level stay.
 *
 * @param regionCode six digits of GB/T 2260, or empty
 */
public record OrganizationChange(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "([1-9]\\d{5})?") String regionCode) {}
