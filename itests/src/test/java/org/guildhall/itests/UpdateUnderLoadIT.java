// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module is updated again and again while it and others are used; nobody is told anything but what they asked for. */
class UpdateUnderLoadIT {

    private static final String[] PATHS = {
        EssayContest.EDITIONS,
        "/api/core/organizations",
        "/api/essay-contest/openapi.json",
        "/api/core/members?limit=20"
    };

    /** How many requests a second, and how often an update begins among them. */
    private record Pace(int perSecond, int updates, Duration each) {}

    private static final Pace BRISK = new Pace(100, 3, Duration.ZERO);
    private static final Pace MINUTE = new Pace(200, 10, Duration.ofSeconds(6));

    @TempDir
    private Path folder;

    @Test
    void failsNoRequest() throws Exception {
        update("under-load", Map.of(), BRISK);
    }

    @Test
    @Tag("long")
    void failsNoRequestInAMinuteWithTenUpdates() throws Exception {
        update("under-load-minute", Map.of(), MINUTE);
    }

    @Test
    @Tag("long")
    void failsNoRequestInAMinuteWithTenUpdatesOnPostgreSql() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "postgres");
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            update(
                    "under-load-postgresql",
                    Map.of(
                            "GUILDHALL_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                            "GUILDHALL_DB_USER", "postgres",
                            "GUILDHALL_DB_PASSWORD_FILE", password.toString()),
                    MINUTE);
        }
    }

    private void update(String name, Map<String, String> settings, Pace pace) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("GUILDHALL_MODULES", "guildhall-module-essay-contest");
        try (Platform platform = new Platform(name, all)) {
            platform.start();
            update(platform, 1);
            long before = loaders(platform);
            try (Load load = new Load(platform.as("funing-staff"), pace.perSecond(), PATHS)) {
                long begun = System.nanoTime();
                for (int done = 0; done < pace.updates(); done++) {
                    long due = begun + pace.each().multipliedBy(done).toNanos();
                    Limits.await("the next one is due", Limits.SOON, () -> System.nanoTime() - due >= 0);
                    update(platform, done + 2);
                }
                Load.Outcome outcome = load.end();
                System.out.println(name + ": " + outcome + "; longest hold in ms " + longestHold(platform));
                assertThat(outcome.failed()).isEmpty();
                assertThat(outcome.answers()).hasSize(PATHS.length);
            }
            Limits.await("old versions leave the memory", Limits.SOON, () -> loaders(platform) <= before + 1);
        }
    }

    /** Each version brings a table more than the one before. */
    private void update(Platform platform, int version) throws Exception {
        ModuleVersion next = ModuleVersion.of("0.1." + version);
        for (int table = 1; table <= version; table++) {
            next.migration(
                    "V%03d__more.sql".formatted(100 + table),
                    "create table essay_contest_more_%d (id bigint);".formatted(table));
        }
        Console console = platform.console();
        Console.Result result = console.run("module:update " + next.in(folder));
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output()).contains("essay-contest is at 0.1." + version);
        assertThat(console.run("essay-contest:edition-list --organization 阜宁县总工会")
                        .status())
                .isZero();
    }

    private static long longestHold(Platform platform) throws Exception {
        return platform.as("platform-admin").get("/api/registry/updates").items().stream()
                .mapToLong(update -> update.path("heldMillis").asLong())
                .max()
                .orElseThrow();
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
