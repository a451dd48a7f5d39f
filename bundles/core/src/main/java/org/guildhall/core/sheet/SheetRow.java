// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param line as spreadsheets number it, from 1
 * @param cells from the first column to the last in which anything is
 */
public record SheetRow(int line, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** What stands in that column, counted from 0. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    boolean empty() {
        return cells.stream().allMatch(SheetCell::empty);
    }
}
