// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** The tables of every module, which begin with its id. Looks at them only from outside: names, and how many rows. */
@Component(service = TableRepository.class)
public class TableRepository {

    private static final String OF_THIS_SCHEMA = "from information_schema.columns where table_schema = current_schema";
    /** Each module has one of these, which tells what its tables begin with. */
    private static final String HISTORY = "schema_history";

    /** The tables of a module, by name. */
    public List<String> list(Tx tx, String module) {
        List<String> all = names(tx, "select distinct lower(table_name) " + OF_THIS_SCHEMA);
        return of(module, all, all);
    }

    /** Those of them whose rows each belong to an organization. */
    public List<String> listByOrganization(Tx tx, String module) {
        List<String> all = names(tx, "select distinct lower(table_name) " + OF_THIS_SCHEMA);
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
        String prefix = module.replace('-', '_') + "_";
        List<String> longer = all.stream()
                .filter(name -> name.endsWith(HISTORY)
                        && name.startsWith(prefix)
                        && name.length() > (prefix + HISTORY).length())
                .map(name -> name.substring(0, name.length() - HISTORY.length()))
                .toList();
        return tables.stream()
                .filter(name -> name.startsWith(prefix) && !name.equals(prefix + HISTORY))
                .filter(name -> longer.stream().noneMatch(name::startsWith))
                .sorted()
                .toList();
    }

    private static List<String> names(Tx tx, String sql) {
        List<?> names = tx.entityManager().createNativeQuery(sql).getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
