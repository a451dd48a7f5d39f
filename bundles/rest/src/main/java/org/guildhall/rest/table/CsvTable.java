// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values as Excel reads them. */
final class CsvTable implements Table {

    /** Without it, Excel takes the file for one in the machine's old encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvTable::harmless).toList());
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    /** A spreadsheet would carry out what a member may have typed into a name. */
    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
