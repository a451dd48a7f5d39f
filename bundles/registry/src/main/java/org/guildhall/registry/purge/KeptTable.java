// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.data.Tx;
import org.guildhall.registry.storage.Rows;
import org.guildhall.registry.storage.TableRepository;

/**
 * A table with data of a module.
 *
 * @param table its name
 * @param rows what SQL reads them from, without those of others
 */
record KeptTable(String table, String rows) {

    /** The module's own tables, and those of the platform in which unions decided about it. */
    static List<KeptTable> of(Tx tx, TableRepository tables, String module) {
        List<String> own = tables.hasHistory(tx, module) ? tables.listQuoted(tx, module) : List.of();
        // an id has letters, digits and dashes only: what else is asked for has no rows
        String decided = " where module = '" + module.replaceAll("[^a-z0-9-]", "") + "'";
        return Stream.concat(
                        own.stream()
                                .map(table ->
                                        new KeptTable(table.replace("\"", "").toLowerCase(Locale.ROOT), table)),
                        Stream.of("registry_setting", "registry_switch")
                                .map(table -> new KeptTable(table, table + decided)))
                .toList();
    }

    long count(Tx tx) {
        return Rows.query(tx, "select count(*) from " + rows, row -> row.getLong(1))
                .get(0);
    }

    String query() {
        return "select * from " + rows;
    }

    String file() {
        return table + ".csv";
    }
}
