// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A work to be submitted.
 *
 * @param category one of the edition's, exactly as it names it
 * @param text the work itself; how long it may be is the edition's decision, the bound here is the table's
 */
public record EntryDraft(
        @NotBlank @Size(max = EditionDraft.MAX_CATEGORY) String category,
        @NotBlank @Size(max = 100) String title,
        @NotNull @Size(max = 50_000) String text) {

    /**
     * How long the text is: its Unicode code points without white space. A Chinese character, a Tibetan vowel sign, a
     * punctuation mark and a plain emoji count one each, wherever Unicode keeps them; line breaks and spaces, the
     * ideographic and the no-break ones too, count nothing.
     */
    public int characters() {
        return (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
