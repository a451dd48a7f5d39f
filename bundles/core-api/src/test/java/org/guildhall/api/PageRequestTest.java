// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @ParameterizedTest
    @ValueSource(ints = {1, PageRequest.DEFAULT_LIMIT, PageRequest.MAX_LIMIT})
    void acceptsLimitsWithinRange(int limit) {
        assertThat(new PageRequest(limit, null, false).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, PageRequest.MAX_LIMIT + 1, Integer.MAX_VALUE})
    void refusesLimitsOutOfRangeAndNamesTheField(int limit) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new PageRequest(limit, null, false))
                .satisfies(e -> assertThat(e.errors())
                        .containsExactly(
                                new FieldError("limit", "guildhall.page.limit", List.of(PageRequest.MAX_LIMIT))));
    }

    @Test
    void firstPageStartsAtTheBeginningAndIsNotCounted() {
        assertThat(PageRequest.first()).isEqualTo(new PageRequest(20, null, false));
    }
}
