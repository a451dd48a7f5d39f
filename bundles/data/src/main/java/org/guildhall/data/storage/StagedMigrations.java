// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.guildhall.data.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Migrates with Flyway. PostgreSQL undoes a file that fails by itself; H2 commits at each statement, so there all is tried
 * on a copy first.
 */
@Component(configurationPid = "org.guildhall.data", configurationPolicy = ConfigurationPolicy.REQUIRE)
public class StagedMigrations implements Migrations {

    private final DataSource database;
    private final Path folder;

    /** Where copies are made. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public StagedMigrations(
            Config config, @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database) {
        this(Path.of(config.directory(), "rehearsal").toAbsolutePath(), database);
    }

    StagedMigrations(Path folder, DataSource database) {
        this.folder = folder;
        this.database = database;
        Rehearsal.clear(folder);
    }

    @Override
    public List<String> pending(String unit, Map<String, String> files) {
        try {
            return Arrays.stream(flyway(database, unit, files).info().pending())
                    .map(MigrationInfo::getScript)
                    .map(script -> files.keySet().stream()
                            .filter(path -> path.endsWith(script))
                            .findFirst()
                            .orElseThrow())
                    .toList();
        } catch (FlywayException e) {
            throw new IllegalStateException(innermost(e), e);
        }
    }

    @Override
    public void rehearse(String unit, Map<String, String> files) {
        if (committing() && !pending(unit, files).isEmpty()) {
            try (Rehearsal copy = Rehearsal.of(database, SchemaMigration.prefix(unit), folder)) {
                migrate(copy.database(), unit, files);
            }
        }
    }

    @Override
    public void migrate(String unit, Map<String, String> files) {
        migrate(database, unit, files);
    }

    @Override
    public void undo(String unit, Map<String, String> files, List<String> inverse) {
        if (committing()) {
            Sql.commit(database, within -> {
                for (String statement : inverse) {
                    Sql.update(within, statement);
                }
                return null;
            });
            flyway(database, unit, files).repair();
        }
    }

    /** Whether each statement that changes tables is committed at once, so that half a file may stay. */
    private boolean committing() {
        return new SchemaMigration(database).dialect().equals(SchemaMigration.H2);
    }

    private static void migrate(DataSource database, String unit, Map<String, String> files) {
        try {
            flyway(database, unit, files).migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException(innermost(e), e);
        }
    }

    private static Flyway flyway(DataSource database, String unit, Map<String, String> files) {
        SchemaMigration migration = new SchemaMigration(database);
        List<String> folders = migration.folders().map(folder -> folder + "/").toList();
        return migration.flyway(
                unit,
                files.entrySet().stream()
                        .filter(file -> folders.stream().anyMatch(file.getKey()::startsWith))
                        .map(file -> new SqlFile(file.getKey(), file.getValue()))
                        .sorted(Comparator.comparing(SqlFile::getRelativePath))
                        .toList(),
                SchemaMigration.WIDENED);
    }

    /** What the database itself said, in one line. */
    private static String innermost(Throwable fault) {
        Throwable cause = Stream.iterate(fault, each -> each != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElseThrow();
        return cause.getMessage().lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
