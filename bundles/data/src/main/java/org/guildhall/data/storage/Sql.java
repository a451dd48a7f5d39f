// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.api.Id;

/** JDBC without its ceremony. */
public final class Sql {

    private Sql() {}

    /** What is done with a connection. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** What is made of a row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Does the work in a transaction; a connection that is closed without a commit undoes it. */
    public static <T> T commit(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows that changed. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Inserts a row in a transaction of its own, unless one with its key is there, or is added at the same moment. */
    public static void insertIfAbsent(DataSource database, String sql, Object... values) {
        try {
            commit(database, within -> update(within, sql, values));
        } catch (IllegalStateException e) {
            boolean known = e.getCause() instanceof SQLException refusal
                    && JpaUnitOfWork.UNIQUE_VIOLATION.equals(refusal.getSQLState());
            if (!known) {
                throw e;
            }
        }
    }

    public static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... values)
            throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        }
    }

    /** The instant in a column; null if there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
        return statement;
    }

    private static Object column(Object value) {
        if (value instanceof Id id) {
            return id.value();
        } else if (value instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }
}
