// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.storage.JpaUnitOfWork;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.data.storage.SchemaMigration;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A persistence unit with the real migrations, and nothing else: what a bundle's own tests need of a database. On a fresh
 * H2 in memory, or on an empty database of the test's own. One for each test; close it after.
 */
public final class TestJpa implements AutoCloseable {

    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final Connection keepsItAlive;
    private final Ids ids = new NodeIds(1);

    private TestJpa(String unit, DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        keepsItAlive = dataSource.getConnection();
        SchemaMigration migration = new SchemaMigration(dataSource);
        migration.migrate("data", folder -> filesOf(UnitOfWork.class, folder));
        migration.migrate(unit, folder -> filesIn(Path.of("target", "classes", folder)));
        factory = Persistence.createEntityManagerFactory(
                unit, Map.of("javax.persistence.nonJtaDataSource", dataSource, "eclipselink.weaving", "static"));
    }

    /** The unit of that name in the bundle whose tests are running. */
    public static TestJpa open(String unit) {
        JdbcDataSource fresh = new JdbcDataSource();
        fresh.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        return open(unit, fresh);
    }

    /** The same on that database. */
    public static TestJpa open(String unit, DataSource empty) {
        try {
            return new TestJpa(unit, empty);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Transactions on it, by the real clock. */
    public UnitOfWork work() {
        return work(Clock.systemUTC());
    }

    /** Transactions on it, by a clock of the test's own. */
    public UnitOfWork work(Clock clock) {
        return new JpaUnitOfWork(factory, ids(), clock, () -> {});
    }

    /** Fresh identifiers, each above the one before. */
    public Ids ids() {
        return ids;
    }

    /** The database itself, for looking at what was written. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Does to the database what no service would do. */
    public void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a table has. */
    public long count(String table) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        factory.close();
        try {
            keepsItAlive.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Collection<URL> filesOf(Class<?> type, String folder) {
        URI home = URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        if (!home.getPath().endsWith(".jar")) {
            return filesIn(Path.of(home).resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(home), Map.of())) {
            return filesIn(jar.getPath(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<URL> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(TestJpa::url).toList();
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
