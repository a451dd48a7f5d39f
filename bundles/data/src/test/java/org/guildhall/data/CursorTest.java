// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor START = Cursor.of(0L, 0L);

    @Test
    void readsBackWhatItWrites() {
        Cursor place = Cursor.of(-3L, Long.MAX_VALUE);

        assertThat(Cursor.of(after(place.toString()), START)).isEqualTo(place);
    }

    @Test
    void fitsIntoAnAddressAsItIs() {
        assertThat(Cursor.of(Long.MIN_VALUE, Long.MAX_VALUE).toString()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void firstPageBeginsAtTheStart() {
        assertThat(Cursor.of(PageRequest.first(), START)).isSameAs(START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not base64!",
                "bm90LG51bWJlcnM", // not,numbers
                "MQ", // one key where two are wanted
                "MSwyLDM", // three keys
                "MSw5OTk5OTk5OTk5OTk5OTk5OTk5OQ" // more than a long holds
            })
    void refusesCursorsThatAreNotOurs(String text) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Cursor.of(after(text), START))
                .satisfies(e -> assertThat(e.errors())
                        .containsExactly(new FieldError("after", "guildhall.page.cursor", List.of())));
    }

    @Test
    void cutsAPageAndSaysWhereTheNextBegins() {
        PageRequest two = new PageRequest(2, null, true);

        Page<Long> page = Cursor.page(List.of(5L, 6L, 7L), two, Cursor::of, 9L);

        assertThat(page).isEqualTo(new Page<>(List.of(5L, 6L), Cursor.of(6L).toString(), 9L));
    }

    @Test
    void lastPageHasNoNextOne() {
        PageRequest two = new PageRequest(2, null, false);

        assertThat(Cursor.page(List.of(5L, 6L), two, Cursor::of, null)).isEqualTo(Page.of(List.of(5L, 6L)));
        assertThat(Cursor.page(List.<Long>of(), two, Cursor::of, null)).isEqualTo(Page.of(List.of()));
    }

    private static PageRequest after(String cursor) {
        return new PageRequest(2, cursor, false);
    }
}
