// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsChineseByTheTwoColumnsOfACharacter() {
        Table table = new Table(List.of("Name", "Id"));
        table.add(List.of("阜宁县总工会", "0A"));
        table.add(List.of("  Staff 办", "0B"));
        assertThat(printed(table)).isEqualTo("""
                Name         | Id
                -------------+---
                阜宁县总工会 | 0A
                  Staff 办   | 0B
                """);
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(printed(new Table(List.of("Id")))).isEqualTo("""
                Id
                --
                (none)
                """);
    }

    @Test
    void leavesNoBlanksAtTheEndOfALine() {
        Table table = new Table(List.of("Id", "Platform"));
        table.add(List.of("a", ""));
        assertThat(printed(table)).endsWith("a  |\n");
    }

    private static String printed(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
