// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guildhall.api.error.InvalidException;

/** Which column holds what, by the first row of a file, in Chinese or English. Columns of other names are left alone. */
final class Heading {

    private final CsvRow row;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    private Heading(CsvRow row) {
        this.row = row;
        List<String> names = row.cells();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            Column.named(names.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
    }

    /**
     * Reads the first row.
     *
     * @throws InvalidException {@code core.member-import.no-name} if no column is named 姓名 or name
     */
    static Heading of(CsvReader file) throws IOException {
        List<CsvRow> first = file.read(1);
        Heading heading = first.isEmpty() ? null : new Heading(first.get(0));
        if (heading == null || !heading.places.containsKey(Column.NAME)) {
            throw InvalidException.because("core.member-import.no-name");
        }
        return heading;
    }

    /** What a row holds in that column; empty if the file has no such column. */
    String cell(CsvRow of, Column column) {
        Integer place = places.get(column);
        return place == null || place >= of.cells().size() ? "" : of.cells().get(place);
    }

    /** What this file calls the column. */
    String title(Column column) {
        return places.containsKey(column) ? row.cells().get(places.get(column)) : column.chinese();
    }

    int width() {
        return row.cells().size();
    }

    /** The heading of the file that the refused rows come back in. */
    String withReason() {
        return row.text() + "," + (title(Column.NAME).equals(Column.NAME.chinese()) ? "原因" : "reason");
    }
}
