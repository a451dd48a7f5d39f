// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.guildhall.api.Id;

/**
 * What is to be kept of an employer.
 *
 * @param uscc however it is written
 * @param industry a section of GB/T 4754, by its letter or its name
 * @param ownership by its code or its name
 * @param organization the union on whose list it stands; the working one if it is null
 */
public record EmployerDraft(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String uscc,
        @NotBlank @Size(max = 40) String industry,
        @NotBlank @Size(max = 40) String ownership,
        @Min(0) @Max(MOST) int workers,
        @Min(0) @Max(MOST) int women,
        @Min(0) @Max(MOST) int migrants,
        @Min(0) @Max(MOST) int dispatched,
        @Size(max = 200) String address,
        Id organization) {

    private static final long MOST = 9_999_999;

    public EmployerDraft {
        name = name == null ? "" : name.strip();
        address = address == null ? "" : address.strip();
    }

    EmployerDraft with(String rightUscc, String rightIndustry, String rightOwnership, Id at) {
        return new EmployerDraft(
                name, rightUscc, rightIndustry, rightOwnership, workers, women, migrants, dispatched, address, at);
    }

    /** The same on that union's list. */
    public EmployerDraft on(Id list) {
        return with(uscc, industry, ownership, list);
    }
}
