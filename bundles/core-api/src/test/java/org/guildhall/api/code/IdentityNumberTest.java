// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "320923199602290017",
                "500106198808081236",
                "37100219950101002X",
                "37100219950101002x",
                "110105 19491231 002X"
            })
    void takesRightNumbersHoweverTheyAreWritten(String text) {
        assertThat(IdentityNumber.check(text, TODAY).valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "320923199002290013, 7, no-day",
        "320923202605020010, 7, not-born-yet",
        "110105194912310021, 18, check-character",
        "1101051949123100, 0, length",
        "11010519491231O02X, 15, no-digit",
        "110105194912310O2X, 16, no-digit",
        "11010519491231002Y, 18, no-digit-or-x"
    })
    void saysWhichCharacterIsWrong(String number, int place, String key) {
        CodeCheck check = IdentityNumber.check(number, TODAY);

        assertThat(check.valid()).isFalse();
        assertThat(check.nearest()).as("a number of somebody else").isEmpty();
        assertThat(check.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.key()).isEqualTo("core.code." + key);
        });
    }

    @Test
    void warnsOfVeryOldPeople() {
        assertThat(IdentityNumber.check("440524188001010014", TODAY).problems())
                .containsExactly(CodeProblem.warning(7, "core.code.very-old", "18800101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "320923199602290017", "500106198808081236"})
    void everySingleChangedCharacterIsCaught(String number) {
        for (int place = 0; place < number.length(); place++) {
            for (char other : "0123456789XABZ".toCharArray()) {
                String changed = CodeText.replace(number, place, other);
                assertThat(IdentityNumber.check(changed, TODAY).valid())
                        .as(changed)
                        .isEqualTo(changed.equals(number));
            }
        }
    }
}
