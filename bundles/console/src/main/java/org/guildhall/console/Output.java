// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.rest.Json;

/** Where a command shows its result: as a table for people, or as JSON for scripts. */
public final class Output {

    private final PrintStream console;
    private final boolean json;

    Output(PrintStream console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** One column of a table: its heading and what it shows of a row. */
    public record Column<T>(String heading, Function<T, Object> value) {}

    /** Shows rows; with {@code --json} the rows themselves as an array. */
    @SafeVarargs
    public final <T> void rows(List<T> rows, Column<T>... columns) {
        if (json) {
            printJson(rows);
            return;
        }
        Table table = new Table(Stream.of(columns).map(Column::heading).toList());
        for (T row : rows) {
            table.add(Stream.of(columns)
                    .map(column -> Objects.toString(column.value().apply(row), ""))
                    .toList());
        }
        table.print(console);
    }

    /** Says something on the way to the result; nothing with {@code --json}, which is read as a whole. */
    public void say(String sentence) {
        if (!json) {
            console.println(sentence);
        }
    }

    /** Shows the result of a change: a sentence for people, the object itself with {@code --json}. */
    public void done(Object result, String sentence) {
        if (json) {
            printJson(result);
        } else {
            console.println(sentence);
        }
    }

    private void printJson(Object value) {
        try {
            console.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
