// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.guildhall.api.Id;

/**
 * A union organization to be added.
 *
 * @param regionCode six digits of GB/T 2260, or empty
 * @param parent the organization that will lead it
 */
public record OrganizationDraft(
        @NotBlank @Size(max = 100) String name,
        @NotNull OrganizationKind kind,
        @NotNull OrganizationLevel level,
        @NotNull @Pattern(regexp = "([1-9]\\d{5})?") String regionCode,
        @NotNull Id parent) {}
