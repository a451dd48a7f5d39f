// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.module.Words;
import org.guildhall.core.sheet.SheetCell;
import org.guildhall.core.sheet.SheetReader;
import org.guildhall.core.sheet.SheetRow;

/** Which column holds what, by the first row of a sheet, in Chinese or English. Columns of other names are left alone. */
final class FormHeading {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final SheetRow row;
    private final Map<FormColumn, Integer> places = new EnumMap<>(FormColumn.class);

    private FormHeading(SheetRow row, Words words) {
        this.row = row;
        for (FormColumn column : FormColumn.values()) {
            LANGUAGES.stream()
                    .map(language -> place(words.text(language, column.key())))
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
    }

    /**
     * Reads the first row.
     *
     * @param locale the language of what is thrown
     * @throws InvalidException {@code core.organization-import.no-columns}, naming those that are missing
     */
    static FormHeading of(SheetReader sheet, Words words, Locale locale) {
        FormHeading heading = new FormHeading(sheet.next().orElseGet(() -> new SheetRow(1, List.of())), words);
        String missing = Stream.of(FormColumn.values())
                .filter(column -> column.required() && !heading.places.containsKey(column))
                .map(column -> words.text(locale, column.key()))
                .collect(Collectors.joining(words.text(locale, "guildhall.comma")));
        if (!missing.isEmpty()) {
            throw InvalidException.because("core.organization-import.no-columns", missing);
        }
        return heading;
    }

    /** What a row holds in that column; nothing if the sheet has no such column. */
    SheetCell cell(SheetRow of, FormColumn column) {
        // nobody has so many columns
        return of.cell(places.getOrDefault(column, Integer.MAX_VALUE));
    }

    /** Whether that place, counted from 0, is of that column. */
    boolean is(int place, FormColumn column) {
        return places.getOrDefault(column, -1) == place;
    }

    /** Where a column of that title stands, counted from 0; behind all others if there is none. */
    int placeOf(String title) {
        int place = place(title);
        return place < 0 ? row.cells().size() : place;
    }

    /** The titles as they stand there. */
    List<String> titles() {
        return new ArrayList<>(row.cells().stream().map(SheetCell::raw).toList());
    }

    private int place(String title) {
        return row.cells().stream()
                .map(cell -> cell.raw().strip())
                .map(cell -> cell.equalsIgnoreCase(title))
                .toList()
                .indexOf(true);
    }
}
