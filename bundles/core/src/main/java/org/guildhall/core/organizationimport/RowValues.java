// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.core.sheet.SheetCell;
import org.guildhall.core.sheet.SheetReader;
import org.guildhall.core.sheet.SheetRow;

/**
 * The values of one row, read as what they must be. People keep numbers as texts and days as either: whatever is plain is
 * taken, whatever is not becomes a fault.
 */
final class RowValues {

    /** More digits than that a spreadsheet does not keep in a number. */
    private static final int SURE_DIGITS = 15;

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final int LONGEST = 1_000;

    private final SheetReader sheet;
    private final FormHeading heading;
    private final SheetRow row;
    private final List<Fault> faults = new ArrayList<>();

    RowValues(SheetReader sheet, FormHeading heading, SheetRow row) {
        this.sheet = sheet;
        this.heading = heading;
        this.row = row;
    }

    /** What was found wrong so far. */
    List<Fault> faults() {
        return faults;
    }

    /** Told once, however often the column is looked at. */
    void fault(FormColumn column, String key, Object... arguments) {
        Fault fault = Fault.of(column, key, arguments);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Whether something was found wrong there. */
    boolean faulty(FormColumn column) {
        return faults.stream().anyMatch(fault -> fault.column() == column);
    }

    /** A text without spaces around it; empty if there is none. */
    String text(FormColumn column) {
        SheetCell cell = heading.cell(row, column);
        return switch (cell.kind()) {
            case TEXT -> shortened(cell.raw().strip());
            case NUMBER ->
                cell.empty() ? "" : number(column, cell).map(this::plain).orElse("");
            case ERROR -> refused(column, "core.organization-import.error-cell", cell.raw());
        };
    }

    private String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Longer than any field may be: what is refused for it need not be kept. */
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private Optional<BigDecimal> number(FormColumn column, SheetCell cell) {
        Optional<BigDecimal> number = parsed(cell.raw());
        if (number.isEmpty()) {
            fault(column, "core.organization-import.no-number", shortened(cell.raw()));
        } else if (number.get().precision() - number.get().scale() > SURE_DIGITS) {
            fault(column, "core.organization-import.digits-lost");
            return Optional.empty();
        }
        return number;
    }

    /** The number that a cell holds, if that is one. */
    static Optional<BigDecimal> parsed(String text) {
        try {
            return text.length() > 30 ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A whole number; 0 if there is none. */
    int whole(FormColumn column) {
        String text = Normalizer.normalize(text(column), Normalizer.Form.NFKC).replace(",", "");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,7}")) {
            fault(column, "core.organization-import.no-whole-number", text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** A day; empty if there is none. */
    Optional<LocalDate> day(FormColumn column) {
        SheetCell cell = heading.cell(row, column);
        if (cell.empty()) {
            return Optional.empty();
        }
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            return number(column, cell).map(number -> sheet.day(number.longValue()));
        }
        String text = text(column);
        Matcher day = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(part(day, 1), part(day, 2), part(day, 3)));
            }
        } catch (DateTimeException e) {
            // falls through to the one message there is: no calendar has that day
        }
        return Optional.ofNullable(refusedDay(column, text));
    }

    private LocalDate refusedDay(FormColumn column, String text) {
        if (heading.cell(row, column).kind() != SheetCell.Kind.ERROR) {
            fault(column, "core.organization-import.no-day", text);
        }
        return null;
    }

    private static int part(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private String refused(FormColumn column, String key, String argument) {
        fault(column, key, argument);
        return "";
    }
}
