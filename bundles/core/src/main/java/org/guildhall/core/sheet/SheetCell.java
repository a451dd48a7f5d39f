// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

/**
 * A cell of a sheet as the file has it.
 *
 * @param raw a text, or a number as it was written; of an error its sign, such as {@code #REF!}
 */
public record SheetCell(Kind kind, String raw) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        ERROR
    }

    static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    /** Whether there is nothing in it. */
    public boolean empty() {
        return raw.isBlank();
    }
}
