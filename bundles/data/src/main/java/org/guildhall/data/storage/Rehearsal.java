// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A copy of some tables of an H2 database, with their rows, in files of its own: what fails there harms nobody. */
final class Rehearsal implements AutoCloseable {

    private final Path folder;
    private final JdbcDataSource copy = new JdbcDataSource();

    private Rehearsal(Path folder) {
        this.folder = folder;
        copy.setURL("jdbc:h2:file:" + folder.resolve("copy") + ";DB_CLOSE_DELAY=-1");
        copy.setUser("rehearsal");
    }

    /** Copies the tables whose names begin like that. */
    static Rehearsal of(DataSource database, String prefix) {
        try {
            Rehearsal rehearsal = new Rehearsal(Files.createTempDirectory("guildhall-migration"));
            try {
                rehearsal.copy(database, prefix);
                return rehearsal;
            } catch (SQLException e) {
                rehearsal.close();
                throw new IllegalStateException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSource database() {
        return copy;
    }

    private void copy(DataSource database, String prefix) throws SQLException {
        String script = "'" + folder.resolve("copy.sql") + "'";
        try (Connection from = database.getConnection();
                Connection to = copy.getConnection()) {
            List<String> tables = tables(from, prefix);
            if (!tables.isEmpty()) {
                from.createStatement()
                        .execute("script nopasswords nosettings to " + script + " table " + String.join(", ", tables));
                to.createStatement().execute("runscript from " + script);
            }
        }
    }

    private static List<String> tables(Connection within, String prefix) throws SQLException {
        return Sql.query(
                within,
                "select table_name from information_schema.tables where table_schema = 'PUBLIC' and lower(table_name) like ?",
                row -> "\"" + row.getString(1) + "\"",
                prefix.toLowerCase(Locale.ROOT).replace("_", "\\_") + "%");
    }

    @Override
    public void close() {
        try (Connection last = copy.getConnection()) {
            last.createStatement().execute("shutdown immediately");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            remove();
        }
    }

    private void remove() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
