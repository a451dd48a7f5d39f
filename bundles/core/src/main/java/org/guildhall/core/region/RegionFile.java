// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The table as the bundle brings it: comma-separated, one heading line, no quotes. */
final class RegionFile {

    private static final String FILE = "/region/regions.csv";

    private RegionFile() {}

    /** The names of the regions by code. */
    static NavigableMap<String, String> names() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(RegionFile.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            NavigableMap<String, String> names = new TreeMap<>();
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> names.put(cells[0], cells[1]));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
