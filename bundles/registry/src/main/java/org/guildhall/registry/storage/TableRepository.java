// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** The tables of every module, which begin with its id. Knows of them only what the database does: names and columns. */
@Component(service = TableRepository.class)
public class TableRepository {

    private static final String OF_THIS_SCHEMA = "from information_schema.columns where table_schema = current_schema";
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = current_schema and table_type = ";
    private static final String SEQUENCES =
            "select sequence_name from information_schema.sequences where sequence_schema = current_schema";
    /** Each module has one of these, which tells what its tables begin with. */
    private static final String HISTORY = "schema_history";

    /** The tables of a module, by name. */
    public List<String> list(Tx tx, String module) {
        return listQuoted(tx, module).stream().map(TableRepository::lower).toList();
    }

    /** The same as SQL has to write them: Flyway makes its own in small letters, others make theirs in the database's. */
    public List<String> listQuoted(Tx tx, String module) {
        List<String> all = tables(tx);
        return of(module, all, all).stream().map(TableRepository::quoted).toList();
    }

    /** Whether there ever were any. */
    public boolean hasHistory(Tx tx, String module) {
        return history(tx, module).isPresent();
    }

    /** Drops what is the module's own, and at last its history: as long as that is there, everybody knows whose the rest is. */
    public void drop(Tx tx, String module) {
        Optional<String> history = history(tx, module);
        if (history.isEmpty()) {
            return;
        }
        List<String> all = tables(tx);
        of(module, names(tx, TABLES + "'VIEW'"), all)
                .forEach(view -> Rows.change(tx, "drop view if exists " + quoted(view) + " cascade"));
        List<String> own = listQuoted(tx, module);
        if (!own.isEmpty()) {
            // in one, for they refer to each other
            Rows.change(tx, "drop table " + String.join(", ", own));
        }
        of(module, names(tx, SEQUENCES), all)
                .forEach(sequence -> Rows.change(tx, "drop sequence if exists " + quoted(sequence)));
        Rows.change(tx, "drop table " + quoted(history.get()));
    }

    /** Those of them whose rows each belong to an organization. */
    public List<String> listByOrganization(Tx tx, String module) {
        List<String> all = tables(tx);
        String sql = "select lower(table_name) " + OF_THIS_SCHEMA + " and lower(column_name) = 'organization_id'";
        return of(module, names(tx, sql), all);
    }

    /** How many rows of such a table belong to each organization. */
    public Map<Id, Long> count(Tx tx, String table) {
        // the name comes from the database's own catalogue
        List<?> rows = tx.entityManager()
                .createNativeQuery("select organization_id, count(*) from " + table
                        + " where organization_id is not null group by organization_id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> new Id(((Number) row[0]).longValue()), row -> ((Number) row[1]).longValue()));
    }

    /** Which of the tables are that module's; a module may be called like the beginning of another one. */
    private static List<String> of(String module, List<String> tables, List<String> all) {
        String prefix = prefix(module);
        List<String> longer = all.stream()
                .map(TableRepository::lower)
                .filter(name -> name.endsWith(HISTORY)
                        && name.startsWith(prefix)
                        && name.length() > (prefix + HISTORY).length())
                .map(name -> name.substring(0, name.length() - HISTORY.length()))
                .toList();
        return tables.stream()
                .filter(name -> lower(name).startsWith(prefix) && !lower(name).equals(prefix + HISTORY))
                .filter(name -> longer.stream().noneMatch(lower(name)::startsWith))
                .sorted()
                .toList();
    }

    private static List<String> tables(Tx tx) {
        return names(tx, TABLES + "'BASE TABLE'");
    }

    private static Optional<String> history(Tx tx, String module) {
        return tables(tx).stream()
                .filter(name -> lower(name).equals(prefix(module) + HISTORY))
                .findFirst();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String lower(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private static String prefix(String module) {
        return module.replace('-', '_') + "_";
    }

    private static List<String> names(Tx tx, String sql) {
        List<?> names = tx.entityManager().createNativeQuery(sql).getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
