// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.api.error.InvalidException;

/** Which column holds what, by the first row of a file. Columns of other names are left alone. */
final class Heading {

    static final String NAME = "姓名";
    static final String ORGANIZATION = "所属工会";
    static final String STATUS = "会籍状态";
    static final String REASON = "原因";

    private static final Map<String, String> ENGLISH = Map.of("name", NAME, "union", ORGANIZATION, "status", STATUS);

    private final CsvRow row;
    private final Map<String, Integer> places = new HashMap<>();

    private Heading(CsvRow row) {
        this.row = row;
        List<String> names = row.cells();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(chinese(names.get(i)), i);
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
        if (heading == null || !heading.places.containsKey(NAME)) {
            throw InvalidException.because("core.member-import.no-name", NAME);
        }
        return heading;
    }

    private static String chinese(String name) {
        return ENGLISH.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /** What a row holds in that column; empty if the file has no such column. */
    String cell(CsvRow of, String name) {
        Integer place = places.get(name);
        return place == null || place >= of.cells().size() ? "" : of.cells().get(place);
    }

    int width() {
        return row.cells().size();
    }

    /** The heading of the file that the refused rows come back in. */
    String withReason() {
        return row.text() + "," + REASON;
    }
}
