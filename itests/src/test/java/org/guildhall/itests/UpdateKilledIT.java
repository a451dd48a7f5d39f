// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes at some moment of an update: afterwards one version runs, whole, and nobody was let in before. */
class UpdateKilledIT {

    private static final int TIMES = Boolean.getBoolean("guildhall.all") ? 20 : 3;

    /** About as long as an update takes from its start to its end. */
    private static final Duration WHOLE = Duration.ofMillis(1600);

    private static final String DOCUMENT = "/api/essay-contest/openapi.json";

    @TempDir
    private Path folder;

    private Platform platform;
    private Api admin;
    private String version = "0.1.0";
    private int updates;

    /** When the power goes. */
    private interface Moment {
        void await() throws Exception;
    }

    @Test
    void isOldOrNewWheneverThePowerGoes() throws Exception {
        play("update-killed", Map.of());
    }

    @Test
    @Tag("long")
    void isOldOrNewOnPostgreSqlToo() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "postgres");
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            play(
                    "update-killed-postgresql",
                    Map.of(
                            "GUILDHALL_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                            "GUILDHALL_DB_USER", "postgres",
                            "GUILDHALL_DB_PASSWORD_FILE", password.toString()));
        }
    }

    private void play(String name, Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("GUILDHALL_MODULES", "guildhall-module-essay-contest");
        platform = new Platform(name, all);
        try (Platform closed = platform) {
            platform.start();
            admin = platform.as("platform-admin");
            for (String step : List.of("MIGRATE", "SWAP", "PROBE")) {
                kill(() -> Limits.await(step, Limits.SOON, () -> steps().contains(step)));
            }
            for (int time = 1; time <= TIMES; time++) {
                Duration after = WHOLE.multipliedBy(time).dividedBy(TIMES + 1);
                kill(() -> LockSupport.parkNanos(after.toNanos()));
            }
        }
    }

    private void kill(Moment moment) throws Exception {
        String next = "0.1." + ++updates;
        int before = updates().size();
        platform.deploy(archive(next));
        Limits.await("it has begun", Limits.SOON, () -> updates().size() > before);
        moment.await();
        platform.kill();
        Set<String> early = ConcurrentHashMap.newKeySet();
        ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
        reader.scheduleWithFixedDelay(() -> read(early), 0, 20, TimeUnit.MILLISECONDS);
        try {
            platform.start();
            version = requireWhole(version, next);
        } finally {
            // not at once: what is being read is not to be broken off
            reader.shutdown();
            reader.awaitTermination(Limits.SOON.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(early).as("let in before it was settled").isEmpty();
    }

    /** Notes what answers although it is not known yet which version is to run. */
    private void read(Set<String> early) {
        try {
            Api.Answer answer = platform.api().get(DOCUMENT);
            if (answer.status() == 200 && states().contains("RUNNING")) {
                early.add(answer.body().path("info").path("version").asText());
            }
        } catch (Exception e) {
            early.add(e.toString());
        }
    }

    /** Each version brings two tables more than the one before. */
    private Path archive(String next) throws Exception {
        ModuleVersion made = ModuleVersion.of(next);
        for (int table = 1; table <= updates; table++) {
            made.migration(
                    "V%03d__more.sql".formatted(100 + table),
                    "create table essay_contest_more_%d (id bigint);\ncreate table essay_contest_again_%d (id bigint);"
                            .formatted(table, table));
        }
        return made.in(folder);
    }

    /** The version that runs, which is one of the two, and says so at every door. */
    private String requireWhole(String old, String next) {
        AtomicReference<String> whole = new AtomicReference<>();
        Limits.await(old + " or " + next + " runs, whole", Limits.SOON, () -> {
            String runs = running();
            whole.set(runs);
            return List.of(old, next).contains(runs)
                    && !states().contains("RUNNING")
                    && platform.console().run("module:list").output().contains("| " + runs)
                    && platform.console().run("feature:list -i").output().contains(" " + runs + " ")
                    && platform.as("funing-staff").get(EssayContest.EDITIONS).status() == 200
                    && running().equals(runs);
        });
        System.out.println(old + " → " + next + ": " + whole);
        return whole.get();
    }

    private String running() throws Exception {
        JsonNode document = platform.api().get(DOCUMENT).body();
        return document.path("info").path("version").asText();
    }

    private List<String> states() throws Exception {
        return updates().stream().map(update -> update.path("state").asText()).toList();
    }

    private List<String> steps() throws Exception {
        return updates().get(0).path("steps").findValuesAsText("step");
    }

    private List<JsonNode> updates() throws Exception {
        return admin.get("/api/registry/updates?limit=200").items();
    }
}
