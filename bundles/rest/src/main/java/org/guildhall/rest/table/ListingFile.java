// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.Page;
import org.guildhall.api.module.Words;
import org.guildhall.rest.ListFormat;
import org.guildhall.rest.Listing;

/** All rows of a list as a file; never more than one page of it is in memory. */
public final class ListingFile<T> implements StreamingOutput {

    private final Listing<T> listing;
    private final Columns columns;
    private final Cells cells;
    private final Names names;

    /**
     * @param row the record that a row is
     * @throws org.guildhall.api.error.InvalidException if it has no such columns as the request names
     */
    public ListingFile(Listing<T> listing, Class<?> row, Words words, Locale locale, Names names) {
        this.listing = listing;
        this.columns = new Columns(row, listing.query().columns());
        this.cells = new Cells(words, locale, listing.query().thing());
        this.names = names;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Table table = listing.query().format() == ListFormat.XLSX ? new XlsxTable(out) : new CsvTable(out);
        table.row(columns.names().stream().map(cells::heading).toList());
        Page<T> page = listing.first();
        write(page, table);
        while (page.next() != null) {
            page = listing.next(page);
            write(page, table);
        }
        table.finish();
    }

    private void write(Page<T> page, Table table) throws IOException {
        List<List<Object>> rows = page.items().stream().map(columns::values).toList();
        names.learn(columns.names(), rows);
        for (List<Object> row : rows) {
            List<Object> shown = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String column = columns.names().get(i);
                Object value = columns.isRegion(i) ? names.region(row.get(i)) : row.get(i);
                shown.add(cells.cell(column, value, names.in(column)));
            }
            table.row(shown);
        }
        table.flush();
    }
}
