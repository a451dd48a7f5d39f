// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Brings the tables of one persistence unit up to date, from SQL files in {@code db/common} and {@code db/<dialect>}. */
public final class SchemaMigration {

    /** Stands in the history, in place of a database user, at what the old version can work with. */
    static final String WIDENED = "widened";

    static final String H2 = "h2";

    private final DataSource dataSource;

    /** Where a unit's SQL files are. */
    @FunctionalInterface
    public interface Files {
        /** The SQL files of one folder, for example {@code db/common}; none if there is no such folder. */
        Collection<URL> in(String folder);
    }

    public SchemaMigration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs what has not run yet.
     *
     * @throws org.flywaydb.core.api.FlywayException if a file fails or was edited after it ran
     * @throws IllegalStateException if the tables were made by a newer version than the files
     */
    public void migrate(String unit, Files files) {
        List<SqlFile> found = folders()
                .flatMap(folder -> files.in(folder).stream())
                .map(SqlFile::new)
                .toList();
        flyway(unit, found, null).migrate();
    }

    /**
     * Flyway over the files of a unit, which are not older than its tables.
     *
     * @param by who stands in the history; null for the database's user
     */
    Flyway flyway(String unit, List<SqlFile> files, String by) {
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .table(prefix(unit) + "schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // all files take effect together or none does; H2 commits at each statement, whatever one says
                .group(!dialect().equals(H2))
                .installedBy(by)
                .resourceProvider(provider(files))
                .load();
        refuseDowngrade(unit, flyway);
        return flyway;
    }

    /** Where files of this database are looked for in a bundle. */
    Stream<String> folders() {
        return Stream.of("db/common", "db/" + dialect());
    }

    /** How the names of a unit's tables begin. */
    static String prefix(String unit) {
        return unit.replace('-', '_') + "_";
    }

    /**
     * Flyway itself only warns of this, and the old code would then write into tables it does not know; but for those that
     * were only widened, by an update that was put back.
     */
    private static void refuseDowngrade(String unit, Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS && !WIDENED.equals(migration.getInstalledBy())) {
                throw new IllegalStateException("the tables of " + unit + " are at version " + migration.getVersion()
                        + ", made by a newer release; install that release again");
            }
        }
    }

    private static ResourceProvider provider(List<SqlFile> scripts) {
        return new ResourceProvider() {
            @Override
            public LoadableResource getResource(String name) {
                return scripts.stream()
                        .filter(script -> script.getRelativePath().equals(name))
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
                return scripts.stream()
                        .filter(script -> script.getFilename().startsWith(prefix))
                        .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                        .<LoadableResource>map(script -> script)
                        .toList();
            }
        };
    }

    String dialect() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
