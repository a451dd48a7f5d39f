// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.form;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A form on one sheet of A4: a title, and below it two labels with their values to a line. */
final class FormSheet {

    private static final int COLUMNS = 4;
    private static final double LABEL = 18;
    private static final double VALUE = 30;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;
    private int column;

    FormSheet(OutputStream out, String title) {
        workbook = new Workbook(out, "Guildhall", null);
        sheet = workbook.newWorksheet(title);
        for (int i = 0; i < COLUMNS; i++) {
            sheet.width(i, i % 2 == 0 ? LABEL : VALUE);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.inlineString(0, 0, title);
        wholeLine();
        sheet.range(0, 0, 0, COLUMNS - 1)
                .style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
    }

    /** Begins a part of the form. */
    void section(String title) {
        nextLine();
        sheet.inlineString(row, 0, title);
        wholeLine();
        sheet.range(row, 0, row, COLUMNS - 1)
                .style()
                .bold()
                .fillColor("EEEEEE")
                .borderStyle(BorderStyle.THIN)
                .set();
        column = COLUMNS;
    }

    /** A label and what belongs to it; texts are typed as texts, so that none is carried out as a formula. */
    void pair(String label, Object value) {
        if (column >= COLUMNS) {
            nextLine();
            sheet.range(row, 0, row, COLUMNS - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
        }
        sheet.inlineString(row, column, label);
        if (value instanceof Number number) {
            sheet.value(row, column + 1, number);
            sheet.style(row, column + 1).horizontalAlignment("left").set();
        } else {
            sheet.inlineString(row, column + 1, value == null ? "" : value.toString());
        }
        column += 2;
    }

    /** The line at the end on which people write by hand. */
    void sign(String line) {
        nextLine();
        sheet.inlineString(row, 0, line);
        wholeLine();
        sheet.rowHeight(row, 40);
        sheet.style(row, 0).verticalAlignment("center").set();
    }

    void finish() throws IOException {
        workbook.finish();
    }

    private void wholeLine() {
        sheet.range(row, 0, row, COLUMNS - 1).merge();
    }

    private void nextLine() {
        row++;
        column = 0;
    }
}
