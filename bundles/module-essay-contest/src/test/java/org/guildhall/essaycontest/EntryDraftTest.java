// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryDraftTest {

    @ParameterizedTest(name = "{0} is {1} long")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "劳动最光荣。,6",
                "😀😀,2",
                "𠮷𡈽,2",
                "བོད་,4",
                "ئۇيغۇر,6",
                "ꆈꌠꁱꂷ,4",
                "two words,8",
                "　劳\u00a0动\u2009,2",
                "' \n\t',0"
            })
    void lengthCountsCodePointsAndNoWhiteSpace(String text, int characters) {
        assertThat(Bench.entry(text).characters()).isEqualTo(characters);
    }
}
