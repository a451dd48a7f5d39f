// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.region;

import java.util.stream.Stream;
import org.guildhall.core.table.CodeFile;

/** The regions of today and of former times as the bundle brings them. */
final class RegionFile {

    private static final CodeFile TODAY = CodeFile.read("/region/regions.csv");
    private static final CodeFile WITHDRAWN = CodeFile.read("/region/withdrawn.csv");

    private RegionFile() {}

    /**
     * One line.
     *
     * @param until the year by which the code was withdrawn; empty while it is in use
     * @param successor the code in its place; empty if there is none, or if there are several
     */
    record Line(String code, String name, String until, String successor) {}

    /** All codes that there are or were, in no order. */
    static Stream<Line> lines() {
        return Stream.concat(
                TODAY.lines(2).map(cells -> new Line(cells[0], cells[1], "", "")),
                WITHDRAWN.lines(4).map(cells -> new Line(cells[0], cells[1], cells[2], cells[3])));
    }
}
