// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.api.error.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @Test
    void readsCellsWithOrWithoutQuotes() throws IOException {
        List<CsvRow> rows = read("\uFEFF姓名,所属工会\r\n\r\n\"说 \"\"好\"\"\n两行\",\n王建国,x");

        assertThat(rows)
                .containsExactly(
                        new CsvRow(1, "姓名,所属工会", List.of("姓名", "所属工会")),
                        new CsvRow(3, "\"说 \"\"好\"\"\n两行\",", List.of("说 \"好\"\n两行", "")),
                        new CsvRow(5, "王建国,x", List.of("王建国", "x")));
    }

    @ParameterizedTest
    @CsvSource({"'a\n\r\n \nb', 2", "'a\rb\r', 2", "'', 0", "'a', 1", "'a\n', 1"})
    void leavesBlankRowsOutAndKnowsEveryEndOfALine(String text, int rows) throws IOException {
        assertThat(read(text)).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({"'a,b\n12,\"open\nend', 2, 4", "'a\n\"b\"c', 2, 4", "'a\nb\"c', 2, 2", "'\"', 1, 1"})
    void tellsLineAndColumnOfAFault(String text, long line, long column) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidException.class, e -> assertThat(e.arguments()).containsExactly(line, column));
    }

    @Test
    void readsSoManyRowsAtATime() throws IOException {
        CsvReader reader = reader("1\n2\n\n3");

        assertThat(reader.read(2)).extracting(CsvRow::text).containsExactly("1", "2");
        assertThat(reader.read(2)).extracting(CsvRow::line).containsExactly(4L);
        assertThat(reader.read(2)).isEmpty();
    }

    private static List<CsvRow> read(String text) throws IOException {
        return reader(text).read(100);
    }

    private static CsvReader reader(String text) throws IOException {
        return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
