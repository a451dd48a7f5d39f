// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The platform's tables and the unit {@code test-notes} on a fresh in-memory H2. */
public final class NotesUnit implements AutoCloseable {

    private final JdbcDataSource dataSource = new JdbcDataSource();
    private final Connection keepsItAlive;
    private final EntityManagerFactory factory;

    public NotesUnit() throws SQLException {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItAlive = dataSource.getConnection();
        SchemaMigration migration = new SchemaMigration(dataSource);
        migration.migrate("data", folder -> filesIn(Path.of("src/main/resources", folder)));
        migration.migrate("test-notes", NotesUnit::files);
        factory = Persistence.createEntityManagerFactory(
                "test-notes", Map.of("javax.persistence.nonJtaDataSource", dataSource));
    }

    /** The unit's own SQL files. */
    static Collection<URL> files(String folder) {
        return filesIn(Path.of("src/test/resources", folder));
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The rows a query finds, each as its columns' values. */
    public List<List<Object>> rows(String query) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        keepsItAlive.close();
    }

    static Collection<URL> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(NotesUnit::url).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
