// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.util.List;

/**
 * What a module would leave nothing of.
 *
 * @param tables those that go, and those in which unions decided about it, each with its number of rows
 * @param files how many go that people have uploaded
 * @param unreadable how many of them this node's disk does not have: they stay
 * @param export the file with what was there before, if removing it was broken off
 * @param exportHere whether this node has that file; if not, what is left is exported anew
 */
public record PurgePlan(
        String module, List<TableRows> tables, int files, int unreadable, String export, boolean exportHere) {

    /** So many rows of a table. */
    public record TableRows(String table, long rows) {}

    boolean isEmpty() {
        return files == 0 && tables.stream().allMatch(table -> table.rows() == 0);
    }
}
