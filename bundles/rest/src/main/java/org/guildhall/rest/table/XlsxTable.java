// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of Office Open XML. Its texts are typed as texts, so that none is carried out as a formula. */
final class XlsxTable implements Table {

    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_CHARACTERS = 32_767;

    private final Workbook workbook;
    private Worksheet sheet;
    private List<Object> header;
    private int sheets;
    private int rows;

    XlsxTable(OutputStream out) {
        workbook = new Workbook(out, "Guildhall", null);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        if (sheet == null) {
            header = cells;
            begin();
        } else if (rows == MAX_ROWS) {
            sheet.finish();
            begin();
            write(header);
        }
        write(cells);
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    private void begin() {
        sheets++;
        rows = 0;
        sheet = workbook.newWorksheet(String.valueOf(sheets));
        sheet.freezePane(0, 1);
    }

    private void write(List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(rows, column, number);
            } else {
                sheet.inlineString(rows, column, shortened(cells.get(column).toString()));
            }
        }
        rows++;
    }

    /** A longer text would make Excel call the whole file damaged. */
    private static String shortened(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        int end = MAX_CHARACTERS - 1;
        // a character beyond U+FFFF is two of Java's, and half of it is none at all
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
