// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module is updated again and again while it is used; nobody is told anything but what they asked for. */
class UpdateUnderLoadIT {

    private static final String[] PATHS = {
        EssayContest.EDITIONS, "/api/essay-contest/openapi.json", "/api/core/organizations"
    };

    @TempDir
    private Path folder;

    @Test
    void failsNoRequest() throws Exception {
        update("under-load", Map.of(), 3);
    }

    @Test
    @Tag("long")
    void failsNoRequestInTenUpdatesOnPostgreSql() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "postgres");
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            update(
                    "under-load-postgresql",
                    Map.of(
                            "GUILDHALL_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                            "GUILDHALL_DB_USER", "postgres",
                            "GUILDHALL_DB_PASSWORD_FILE", password.toString()),
                    10);
        }
    }

    private void update(String name, Map<String, String> settings, int times) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("GUILDHALL_MODULES", "guildhall-module-essay-contest");
        try (Platform platform = new Platform(name, all)) {
            platform.start();
            Console console = platform.console();
            update(console, "0.1.1", 1);
            long before = loaders(platform);
            try (Load load = new Load(platform.as("funing-staff"), 60, PATHS)) {
                for (int next = 2; next <= times + 1; next++) {
                    update(console, "0.1." + next, next);
                    assertThat(console.run("essay-contest:edition-list --organization 阜宁县总工会")
                                    .status())
                            .isZero();
                }
                System.out.println(load);
                assertThat(load.failed()).isEmpty();
                assertThat(load.count()).isPositive();
            }
            Limits.await("old versions leave the memory", Limits.SOON, () -> loaders(platform) <= before + 1);
        }
    }

    /** Each version brings a table more than the one before. */
    private void update(Console console, String version, int tables) throws Exception {
        ModuleVersion next = ModuleVersion.of(version);
        for (int table = 1; table <= tables; table++) {
            next.migration(
                    "V%03d__more.sql".formatted(100 + table),
                    "create table essay_contest_more_%d (id bigint);".formatted(table));
        }
        Console.Result result = console.run("module:update " + next.in(folder));
        System.out.println(result.output());
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output()).contains("essay-contest is at " + version);
    }

    /** How many class loaders of bundles are alive after a collection of all garbage. */
    private static long loaders(Platform platform) throws Exception {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(platform.pid()),
                        "GC.class_histogram")
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.endsWith("BundleWiringImpl$BundleClassLoader"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }
}
