// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as the bundle brings it: notes that begin with {@code #}, one heading line, then comma-separated values without
 * quotes. Only the last value of a line may hold commas itself.
 */
public final class CodeFile {

    private static final String NOTE = "# ";

    private final List<String> lines;

    private CodeFile(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a resource of this bundle. */
    public static CodeFile read(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(CodeFile.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return new CodeFile(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the note of that name says, in one line: {@code # source: …}. */
    public String note(String name) {
        String beginning = NOTE + name + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a table of codes must name its " + name));
    }

    /** The values of each line, so many to a line. */
    public Stream<String[]> lines(int values) {
        return lines.stream().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(",", values));
    }
}
