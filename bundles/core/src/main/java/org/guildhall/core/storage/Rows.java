// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;

/** SQL of many rows within a transaction, read without making entities of them. */
final class Rows {

    private static final int MOST_VALUES = 1_000;

    private Rows() {}

    /** What is made of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> query(Tx tx, String sql, Row<T> row, Object... values) {
        try (PreparedStatement statement = bound(tx, sql, values)) {
            statement.setFetchSize(1000);
            try (ResultSet found = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row.of(found));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows that changed. */
    static int update(Tx tx, String sql, Object... values) {
        try (PreparedStatement statement = bound(tx, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the same with each of many lists of values. */
    static void updateAll(Tx tx, String sql, Collection<Object[]> rows) {
        try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of the texts that stand in a column of a table. */
    static List<String> known(Tx tx, String table, String column, Collection<String> texts) {
        List<String> asked = List.copyOf(texts);
        List<String> known = new ArrayList<>();
        // no driver takes any number of values
        for (int from = 0; from < asked.size(); from += MOST_VALUES) {
            List<String> some = asked.subList(from, Math.min(from + MOST_VALUES, asked.size()));
            String marks = some.stream().map(text -> "?").collect(Collectors.joining(", "));
            String sql = "select " + column + " from " + table + " where " + column + " in (" + marks + ")";
            known.addAll(query(tx, sql, row -> row.getString(column), some.toArray()));
        }
        return known;
    }

    /** Ids written out for {@code in (…)}, for no driver takes a list of numbers as one parameter; never none. */
    static String list(Collection<Id> ids) {
        return ids.isEmpty()
                ? "null"
                : ids.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(", "));
    }

    /** The id in a column; null if there is none. */
    static Id id(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : new Id(number);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static PreparedStatement bound(Tx tx, String sql, Object... values) throws SQLException {
        PreparedStatement statement = tx.connection().prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
    }

    private static Object column(Object value) {
        if (value instanceof Id id) {
            return id.value();
        }
        return value instanceof Enum<?> word ? word.name() : value;
    }
}
