// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 31, 32, 1_234_567_890_123L, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void readsBackWhatItWrites(long value) {
        Id id = new Id(value);

        assertThat(id.toString()).hasSize(13);
        assertThat(Id.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void writesCrockfordsAlphabet() {
        assertThat(new Id(0)).hasToString("0000000000000");
        assertThat(new Id(31)).hasToString("000000000000Z");
        assertThat(new Id(Long.MAX_VALUE)).hasToString("7ZZZZZZZZZZZZ");
    }

    @Test
    void ignoresCase() {
        assertThat(Id.parse("7zzzzzzzzzzzz")).isEqualTo(new Id(Long.MAX_VALUE));
    }

    @Test
    void sortsAlikeAsNumberAndAsText() {
        List<Id> ids = List.of(new Id(40), new Id(Long.MAX_VALUE), new Id(9), new Id(10));

        assertThat(ids.stream().sorted()).extracting(Id::value).containsExactly(9L, 10L, 40L, Long.MAX_VALUE);
        assertThat(ids.stream().sorted().map(Id::toString)).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "000000000000",
                "00000000000000",
                "8000000000000",
                "000000000000I",
                "000000000000L",
                "000000000000O",
                "000000000000U",
                "000000000000-",
                "000000000000 ",
                "000000000000\u017f",
                "一二三四五六七八九十甲乙丙"
            })
    void refusesAnyOtherText(String text) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Id.parse(text))
                .satisfies(e -> {
                    assertThat(e.key()).isEqualTo("guildhall.id.malformed");
                    assertThat(e.arguments()).containsExactly(text);
                });
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Id(-1));
    }
}
