// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.rule.RuleValue.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleValueTest {

    @ParameterizedTest
    @CsvSource({
        "25, NUMBER",
        "0.05, NUMBER",
        "2/3, SHARE",
        "5%, SHARE",
        "0.5 %, SHARE",
        "3..11, SPAN",
        "200.., SPAN",
        "25..200=3..7;201..=7..15, BANDS",
        "1..24=1, BANDS",
        "3|5, CHOICE",
        "yes, FLAG",
        "no, FLAG",
        "entitled, WORD"
    })
    void isReadAsItIsWritten(String text, Form form) {
        assertThat(RuleValue.of(text).form()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "1/0", "11..3", "3..11=", "25..200=7..3", "a b c!", "3|", "1,5", "YES", "9999999999999"
            })
    void refusesWhatIsNoWayToWriteARule(String text) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> RuleValue.of(text))
                .satisfies(e -> assertThat(e.errors()).singleElement().satisfies(error -> assertThat(error.key())
                        .isEqualTo("core.rule.value-malformed")));
    }

    @Test
    void isReadInItsOwnFormOnly() {
        assertThatIllegalStateException().isThrownBy(() -> RuleValue.of("2/3").count());
        assertThat(RuleValue.of("25").count()).isEqualTo(25);
        assertThat(RuleValue.of("0.05").number()).isEqualByComparingTo("0.05");
        assertThat(RuleValue.of("3|5").choices()).containsExactly(3L, 5L);
        assertThat(RuleValue.of("yes").flag()).isTrue();
        assertThat(RuleValue.of("entitled").word()).isEqualTo("entitled");
        assertThat(RuleValue.of("200..").span()).isEqualTo(new Span(200, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"2/3, 79, 53", "2/3, 3, 2", "5%, 15, 1", "5%, 21, 2", "10%, 20, 2", "1/3, 100, 34", "20%, 79, 16"})
    void tellsHowManyReachAShare(String share, long of, long many) {
        assertThat(RuleValue.of(share).share().atLeast(of)).isEqualTo(many);
    }

    @ParameterizedTest
    @CsvSource({"1/2, 79, 40", "1/2, 80, 41", "1/2, 1, 1"})
    void tellsHowManyExceedAShare(String share, long of, long many) {
        assertThat(RuleValue.of(share).share().moreThan(of)).isEqualTo(many);
    }

    @Test
    void takesAShareOfMoneyToTheCent() {
        assertThat(RuleValue.of("0.5%").share().of(new BigDecimal("4830"))).isEqualByComparingTo("24.15");
    }

    @Test
    void findsTheBandOfASize() {
        RuleValue seats = RuleValue.of("25..200=3..7;201..=7..15");

        assertThat(seats.spanFor(24)).isEmpty();
        assertThat(seats.spanFor(25)).contains(new Span(3, 7));
        assertThat(seats.spanFor(200)).contains(new Span(3, 7));
        assertThat(seats.spanFor(1_000_000)).contains(new Span(7, 15));
    }
}
