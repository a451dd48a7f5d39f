// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Two nodes on one PostgreSQL. */
final class Nodes implements AutoCloseable {

    private static final String VERSION = "/api/essay-contest/openapi.json";

    final Platform one;
    final Platform two;
    private final EmbeddedPostgres database;

    Nodes(String name, Path folder) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "postgres");
        database = EmbeddedPostgres.start();
        one = new Platform(
                name + "-one",
                Map.of(
                        "GUILDHALL_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                        "GUILDHALL_DB_USER", "postgres",
                        "GUILDHALL_DB_PASSWORD_FILE", password.toString()));
        two = one.beside(name + "-two");
        one.start();
        two.start();
    }

    List<Platform> all() {
        return List.of(one, two);
    }

    /** What a node answers with as the essay contest's version; empty if there is none. */
    static String version(Platform node) throws Exception {
        return node.api().get(VERSION).body().path("info").path("version").asText();
    }

    /** Waits until all nodes run that version, and says how long that took. */
    void awaitVersion(String version, Duration atMost) {
        long begun = System.nanoTime();
        Limits.await(
                "both run " + version,
                atMost,
                () -> version(one).equals(version) && version(two).equals(version));
        System.out.printf("both at '%s' after %d ms%n", version, (System.nanoTime() - begun) / 1_000_000);
    }

    /** Runs a command as the admin, which has to succeed. */
    static String run(Platform node, String command) throws Exception {
        Console.Result result = node.console().run(command);
        assertThat(result.status()).as(result.output()).isZero();
        return result.output();
    }

    /** What the node's report says of a module; nothing if it is not in there. */
    JsonNode module(Platform asked, Platform of, String module) throws Exception {
        String name = name(of);
        return asked.as("platform-admin").get("/api/registry/nodes").items().stream()
                .filter(node -> node.path("name").asText().equals(name))
                .flatMap(node -> StreamSupport.stream(node.path("modules").spliterator(), false))
                .filter(each -> each.path("module").asText().equals(module))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String name(Platform node) throws Exception {
        return Files.readString(node.data().resolve("karaf/guildhall-node"));
    }

    long count(String table) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Does to the database what no door of the platform would. */
    void change(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** Lets nobody write into a table until that is closed. */
    Connection hold(String table) throws SQLException {
        Connection connection = database.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
        return connection;
    }

    @Override
    public void close() throws Exception {
        try {
            one.close();
            two.close();
        } finally {
            database.close();
        }
    }
}
