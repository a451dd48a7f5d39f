// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;

/** Rows under headings, aligned by what the terminal shows: a Chinese character is two columns wide. */
final class Table {

    private final List<List<String>> lines = new ArrayList<>();

    Table(List<String> headings) {
        lines.add(headings);
    }

    void add(List<String> cells) {
        lines.add(cells);
    }

    void print(PrintStream out) {
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElseThrow())
                .toList();
        out.println(joined(lines.get(0), widths));
        out.println(widths.stream().map("-"::repeat).collect(Collectors.joining("-+-")));
        lines.stream().skip(1).forEach(line -> out.println(joined(line, widths)));
        if (lines.size() == 1) {
            out.println("(none)");
        }
    }

    private static String joined(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column) + " ".repeat(widths.get(column) - width(cells.get(column))))
                .collect(Collectors.joining(" | "))
                .stripTrailing();
    }

    private static int width(String text) {
        return new AttributedString(text).columnLength();
    }
}
