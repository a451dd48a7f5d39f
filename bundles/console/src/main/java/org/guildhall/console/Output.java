// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.apache.karaf.shell.support.table.ShellTable;
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
        ShellTable table = new ShellTable().emptyTableText("(none)");
        for (Column<T> column : columns) {
            table.column(column.heading());
        }
        for (T row : rows) {
            Object[] cells = List.of(columns).stream()
                    .map(column -> column.value().apply(row))
                    .toArray();
            table.addRow().addContent(cells);
        }
        table.print(console);
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
