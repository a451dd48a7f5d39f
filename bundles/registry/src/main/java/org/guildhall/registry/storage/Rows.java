// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;

/** JDBC within a transaction, without its ceremony. */
public final class Rows {

    private Rows() {}

    /** What is made of a row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public static <T> List<T> query(Tx tx, String sql, Row<T> row, Object... values) {
        try (PreparedStatement statement = bound(tx, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows were changed. */
    public static int change(Tx tx, String sql, Object... values) {
        try (PreparedStatement statement = bound(tx, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public static Optional<Id> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Id::new);
    }

    private static PreparedStatement bound(Tx tx, String sql, Object... values) throws SQLException {
        PreparedStatement statement = tx.connection().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
        return statement;
    }

    private static Object column(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Rows::column).orElse(null);
        } else if (value instanceof Id id) {
            return id.value();
        } else if (value instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }
}
