// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A PostgreSQL of the tests' own, with an empty database for each that asks; and the same of H2, which needs no server. */
public final class TestDatabases implements AutoCloseable {

    private final EmbeddedPostgres server;

    public TestDatabases() throws IOException {
        server = EmbeddedPostgres.start();
    }

    public static DataSource h2() {
        JdbcDataSource fresh = new JdbcDataSource();
        fresh.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        return fresh;
    }

    public DataSource postgresql() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getDatabase("postgres", name);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
