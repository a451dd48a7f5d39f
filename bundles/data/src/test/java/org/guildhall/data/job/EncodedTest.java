// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncodedTest {

    @Test
    void fieldsComeBackAsTheyWere() {
        Map<String, String> fields = Map.of("姓 名", "a=b&c=d", "empty", "", "line", "1\n2");

        assertThat(Encoded.fields(Encoded.of(fields))).isEqualTo(fields);
        assertThat(Encoded.fields(Encoded.of(Map.of()))).isEmpty();
    }

    @Test
    void valuesKeepTheirTypeForThereAreSentencesThatFormatThem() {
        List<Object> values = List.of("", "a&b", "7", 1234L, Instant.parse("2026-05-01T08:00:00Z"));

        assertThat(Encoded.values(Encoded.of(values))).isEqualTo(values);
        assertThat(Encoded.values(Encoded.of(List.of(12)))).containsExactly(12L);
        assertThat(Encoded.values(Encoded.of(List.of()))).isEmpty();
    }
}
