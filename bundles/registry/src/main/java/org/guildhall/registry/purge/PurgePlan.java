// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.util.List;

/**
 * What a module would leave nothing of.
 *
 * @param tables those that go, and those in which unions decided about it, each with its number of rows
 * @param export the file with what was there before, if removing it was broken off
 */
public record PurgePlan(String module, List<TableRows> tables, String export) {

    /** So many rows of a table. */
    public record TableRows(String table, long rows) {}
}
