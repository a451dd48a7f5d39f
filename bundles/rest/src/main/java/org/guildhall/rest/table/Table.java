// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.table;

import java.io.IOException;
import java.util.List;

/** A file of rows that is written while they are read. A cell is a text or a number. */
interface Table {

    /** Appends a row. */
    void row(List<Object> cells) throws IOException;

    /** Sends what was appended, so that it need not be kept. */
    void flush() throws IOException;

    /** Ends the file. Not called after a failure: half a file must not look like a whole one. */
    void finish() throws IOException;
}
