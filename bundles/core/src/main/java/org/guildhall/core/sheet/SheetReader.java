// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.error.InvalidException;

/**
 * The first sheet of a workbook (Office Open XML, ISO/IEC 29500), row by row. Formulas are not carried out: what the
 * spreadsheet made of them when it was saved is read.
 */
public final class SheetReader implements AutoCloseable {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CHARACTERS = 32_767;

    /** Counted from there, the day that never was, 29 February 1900, is of no concern: no union is that old. */
    private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);

    private static final LocalDate BEGINNING_1904 = LocalDate.of(1904, 1, 1);

    private final WorkbookFile file;
    private final LocalDate beginning;
    private final List<String> texts;
    private final XmlPart sheet;
    private int line;

    private SheetReader(WorkbookFile file) throws IOException {
        this.file = file;
        FirstSheet first = FirstSheet.of(file);
        beginning = first.since1904() ? BEGINNING_1904 : BEGINNING;
        texts = first.texts().isPresent() ? texts(file, first.texts().get()) : List.of();
        sheet = file.find(first.part()).orElseThrow(SheetReader::noWorkbook);
    }

    private static List<String> texts(WorkbookFile file, String name) throws IOException {
        try (XmlPart part = file.find(name).orElseThrow(SheetReader::damaged)) {
            return SharedTexts.read(part);
        }
    }

    /**
     * Begins to read.
     *
     * @throws InvalidException {@code core.sheet.no-workbook}, {@code core.sheet.damaged} or {@code core.sheet.too-large}
     */
    public static SheetReader open(InputStream content) throws IOException {
        WorkbookFile file = WorkbookFile.open(content);
        try {
            return new SheetReader(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The next row in which anything is; empty at the end. */
    public Optional<SheetRow> next() {
        while (sheet.next()) {
            if (sheet.begins("row")) {
                line = sheet.attribute("r").map(SheetReader::number).orElse(line + 1);
                SheetRow row = new SheetRow(line, cells());
                if (!row.empty()) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    /** The day that a number in a cell stands for. */
    public LocalDate day(long number) {
        return beginning.plusDays(number);
    }

    private List<SheetCell> cells() {
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.begins("c")) {
                column = sheet.attribute("r").map(SheetReader::column).orElse(column);
                SheetCell cell = cell(sheet.attribute("t").orElse("n"));
                if (column < MOST_COLUMNS) {
                    put(cells, column, cell);
                }
                column++;
            }
        }
        return cells;
    }

    private static void put(List<SheetCell> cells, int column, SheetCell cell) {
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        cells.set(column, cell);
    }

    private SheetCell cell(String type) {
        String raw = "";
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("v")) {
                raw = sheet.text();
            } else if (sheet.begins("is")) {
                raw = SharedTexts.rich(sheet, "is");
            }
        }
        return switch (type) {
            case "s" -> text(raw.isEmpty() ? "" : shared(number(raw)));
            case "e" -> new SheetCell(SheetCell.Kind.ERROR, raw);
            case "b" -> text(raw.isEmpty() ? "" : String.valueOf(raw.equals("1")));
            case "n" -> new SheetCell(SheetCell.Kind.NUMBER, raw);
            default -> text(raw);
        };
    }

    private static SheetCell text(String raw) {
        return new SheetCell(
                SheetCell.Kind.TEXT, raw.length() > MOST_CHARACTERS ? raw.substring(0, MOST_CHARACTERS) : raw);
    }

    private String shared(int number) {
        if (number < 0 || number >= texts.size()) {
            throw damaged();
        }
        return texts.get(number);
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    /** Which column {@code AB12} stands in, counted from 0. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && column < 1 << 20; i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return Math.max(column - 1, 0);
    }

    static InvalidException noWorkbook() {
        return InvalidException.because("core.sheet.no-workbook");
    }

    static InvalidException damaged() {
        return InvalidException.because("core.sheet.damaged");
    }

    static InvalidException tooLarge() {
        return InvalidException.because("core.sheet.too-large");
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        file.close();
    }
}
