// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"342940975", "34294097-5", "699067670", "L83341734", "l8334173-4", "351303601", "MC7903281"})
    void takesRightCodesHoweverTheyAreWritten(String text) {
        assertThat(OrganizationCode.check(text).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "342940976, 9, check-character, 342940975",
        "3429409, 0, length, ''",
        "34294*975, 6, no-letter-or-digit, ''"
    })
    void saysWhatIsWrongAndWhatWasMeant(String code, int place, String key, String nearest) {
        CodeCheck check = OrganizationCode.check(code);

        assertThat(check.valid()).isFalse();
        assertThat(check.nearest()).isEqualTo(nearest);
        assertThat(check.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.key()).isEqualTo("core.code." + key);
        });
    }

    @Test
    void everySingleChangedDigitIsCaught() {
        Random random = new Random(11714);
        for (int round = 0; round < 2_000; round++) {
            String eight = String.valueOf(10_000_000 + random.nextInt(90_000_000));
            String code = eight + OrganizationCode.proof(eight + "0");
            for (int place = 0; place < 9; place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String changed = CodeText.replace(code, place, digit);
                    assertThat(OrganizationCode.check(changed).valid())
                            .as(changed)
                            .isEqualTo(changed.equals(code));
                }
            }
        }
    }
}
