// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.module.Words;
import org.guildhall.core.sheet.SheetReader;
import org.guildhall.core.sheet.SheetRow;
import org.guildhall.data.file.Files;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of forms in a file. */
@Component(service = FormTable.class)
public class FormTable {

    private static final int MOST_ROWS = 50_000;

    private final Files files;
    private final RowParser parser;
    private final Words words;

    @Activate
    public FormTable(@Reference Files files, @Reference RowParser parser, @Reference Words words) {
        this.files = files;
        this.parser = parser;
        this.words = words;
    }

    /** What is done with a row as it stands in the file. */
    interface Visit {
        void visit(SheetReader sheet, FormHeading heading, SheetRow row);
    }

    /**
     * The heading.
     *
     * @throws InvalidException if the file is no workbook, or lacks a column
     */
    FormHeading heading(Actor actor, Id file, Locale locale) throws IOException {
        return read(actor, file, locale, 0, (sheet, heading, row) -> {});
    }

    /** All rows, in the order of the file. */
    List<FormRow> rows(Actor actor, Id file, Locale locale) throws IOException {
        List<FormRow> rows = new ArrayList<>();
        read(actor, file, locale, MOST_ROWS, (sheet, heading, row) -> {
            if (rows.size() == MOST_ROWS) {
                throw InvalidException.because("core.organization-import.too-many", MOST_ROWS);
            }
            rows.add(parser.parse(row.line(), new RowValues(sheet, heading, row), locale));
        });
        return rows;
    }

    /** Goes through the rows, but no further than one beyond that many. */
    FormHeading read(Actor actor, Id file, Locale locale, int most, Visit visit) throws IOException {
        try (InputStream content = files.open(actor, file).content();
                SheetReader sheet = SheetReader.open(content)) {
            FormHeading heading = FormHeading.of(sheet, words, locale);
            Optional<SheetRow> row = sheet.next();
            for (int read = 0; row.isPresent() && read <= most; read++) {
                visit.visit(sheet, heading, row.get());
                row = sheet.next();
            }
            return heading;
        }
    }
}
