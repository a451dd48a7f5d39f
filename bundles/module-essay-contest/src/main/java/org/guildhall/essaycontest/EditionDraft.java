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

/**
 * An edition to be opened.
 *
 * @param categories 1 to 20 different names of at most {@value #MAX_CATEGORY} characters
 * @param closesAt later than {@code opensAt}
 * @param maxCharacters as {@link EditionCheck#MAX_CHARACTERS} says where it is held, if it is left out
 * @param poster a picture that the actor has uploaded; may be null
 */
public record EditionDraft(
        @Min(2000) @Max(2100) int year,
        @NotBlank @Size(max = 100) String theme,
        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = MAX_CATEGORY) String> categories,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @Min(1) @Max(LONGEST) Integer maxCharacters,
        Id poster) {

    /** How many characters the name of a category may have. */
    public static final int MAX_CATEGORY = 40;

    /** How long any entry may be. */
    static final int LONGEST = 20_000;

    /** The same with that limit, unless it names one itself. */
    EditionDraft withUsual(int usualMaxCharacters) {
        return maxCharacters == null
                ? new EditionDraft(year, theme, categories, opensAt, closesAt, usualMaxCharacters, poster)
                : this;
    }
}
