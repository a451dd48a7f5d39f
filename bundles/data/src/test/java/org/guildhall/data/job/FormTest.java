// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void fieldsComeBackAsTheyWere() {
        Map<String, String> fields = Map.of("姓 名", "a=b&c=d", "empty", "", "line", "1\n2");

        assertThat(Form.fields(Form.of(fields))).isEqualTo(fields);
        assertThat(Form.fields(Form.of(Map.of()))).isEmpty();
    }

    @Test
    void valuesKeepTheirTypeForThereAreSentencesThatFormatThem() {
        List<Object> values = List.of("", "a&b", "7", 1234L, Instant.parse("2026-05-01T08:00:00Z"));

        assertThat(Form.values(Form.of(values))).isEqualTo(values);
        assertThat(Form.values(Form.of(List.of(12)))).containsExactly(12L);
        assertThat(Form.values(Form.of(List.of()))).isEmpty();
    }
}
