// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;

class DayParametersTest {

    private final ParamConverter<LocalDate> days =
            new DayParameters().getConverter(LocalDate.class, LocalDate.class, new Annotation[0]);

    @Test
    void readsADayOrNone() {
        assertThat(days.fromString("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(days.fromString("")).isNull();
        assertThat(days.fromString(null)).isNull();
        assertThat(days.toString(LocalDate.of(2024, 2, 29))).isEqualTo("2024-02-29");
    }

    @Test
    void refusesWhatIsNoDay() {
        assertThatThrownBy(() -> days.fromString("2025-02-29"))
                .isInstanceOfSatisfying(
                        InvalidException.class, e -> assertThat(e.key()).isEqualTo("guildhall.day.malformed"));
    }
}
