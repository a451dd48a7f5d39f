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

    /**
     * Copies the tables whose names begin like that.
     *
     * @param folder whose files are removed before and after
     */
    static Rehearsal of(DataSource database, String prefix, Path folder) {
        try {
            clear(folder);
            Rehearsal rehearsal = new Rehearsal(Files.createDirectories(folder));
            try {
                rehearsal.copy(database, prefix);
                return rehearsal;
            } catch (SQLException | IOException e) {
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

    private void copy(DataSource database, String prefix) throws SQLException, IOException {
        Path rows = folder.resolve("copy.sql");
        String script = "'" + rows + "'";
        try (Connection from = database.getConnection();
                Connection to = copy.getConnection()) {
            List<String> tables = tables(from, prefix);
            if (!tables.isEmpty()) {
                from.createStatement()
                        .execute("script nopasswords nosettings to " + script + " table " + String.join(", ", tables));
                to.createStatement().execute("runscript from " + script);
                Files.delete(rows);
            }
        }
    }

    /** Removes what is left of one that the end of the platform broke off: it has the rows of members in it. */
    static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            clear(folder);
        }
    }
}
