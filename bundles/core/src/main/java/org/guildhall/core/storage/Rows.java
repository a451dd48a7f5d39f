// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;

/** SQL of many rows within a transaction, read without making entities of them. */
final class Rows {

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
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
        return statement;
    }

    private static Object column(Object value) {
        if (value instanceof Id id) {
            return id.value();
        }
        return value instanceof Enum<?> word ? word.name() : value;
    }
}
