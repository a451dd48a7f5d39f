// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.guildhall.data.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Migrates with Flyway. PostgreSQL undoes a file that fails by itself; H2 commits at each statement, so there all is tried
 * on a copy first.
 */
@Component
public class StagedMigrations implements Migrations {

    private static final String H2 = "h2";

    private final DataSource database;

    @Activate
    public StagedMigrations(@Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> pending(String unit, Map<String, String> files) {
        Flyway flyway = flyway(database, unit, files);
        flyway.validateWithResult();
        return Arrays.stream(flyway.info().pending())
                .map(migration -> migration.getScript())
                .map(script -> files.keySet().stream()
                        .filter(path -> path.endsWith(script))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Override
    public void migrate(String unit, Map<String, String> files) {
        SchemaMigration migration = new SchemaMigration(database);
        try {
            if (migration.dialect().equals(H2) && !pending(unit, files).isEmpty()) {
                try (Rehearsal copy = Rehearsal.of(database, SchemaMigration.prefix(unit))) {
                    flyway(copy.database(), unit, files).migrate();
                }
            }
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
