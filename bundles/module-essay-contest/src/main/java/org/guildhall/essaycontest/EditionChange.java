// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.guildhall.api.Id;

/** What an edition's call shall say from now on, in the terms of {@link EditionDraft}; the year stays. */
public record EditionChange(
        @NotBlank @Size(max = 100) String theme,
        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = EditionDraft.MAX_CATEGORY) String> categories,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @NotNull @Min(1) @Max(20_000) Integer maxCharacters,
        Id poster) {}
