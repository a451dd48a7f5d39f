// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes at some moment of an update: afterwards one version runs, whole. */
class UpdateKilledIT {

    private static final int TIMES = Boolean.getBoolean("guildhall.all") ? 20 : 3;

    /** About as long as an update takes from its start to its end. */
    private static final Duration WHOLE = Duration.ofMillis(1600);

    @TempDir
    private Path folder;

    @Test
    void isOldOrNewWheneverThePowerGoes() throws Exception {
        Platform platform =
                new Platform("update-killed", Map.of("GUILDHALL_MODULES", "guildhall-module-essay-contest"));
        try (platform) {
            platform.start();
            String version = "0.1.0";
            for (int time = 1; time <= TIMES; time++) {
                String next = "0.1." + time;
                begin(platform, version(next, time));
                LockSupport.parkNanos(
                        WHOLE.multipliedBy(time).dividedBy(TIMES + 1).toNanos());
                platform.kill();
                platform.start();
                version = requireWhole(platform, version, next);
            }
        }
    }

    private Path version(String version, int tables) throws Exception {
        ModuleVersion next = ModuleVersion.of(version);
        for (int table = 1; table <= tables; table++) {
            next.migration(
                    "V%03d__more.sql".formatted(100 + table),
                    "create table essay_contest_more_%d (id bigint);\ncreate table essay_contest_again_%d (id bigint);"
                            .formatted(table, table));
        }
        return next.in(folder);
    }

    private static void begin(Platform platform, Path archive) throws Exception {
        int before = updates(platform).size();
        platform.deploy(archive);
        Limits.await("it has begun", Limits.SOON, () -> updates(platform).size() > before);
    }

    /** The version that runs, which is one of the two, and says so at every door. */
    private static String requireWhole(Platform platform, String old, String next) {
        AtomicReference<String> whole = new AtomicReference<>();
        Limits.await(old + " or " + next + " runs, whole", Limits.SOON, () -> {
            String version = version(platform);
            whole.set(version);
            return List.of(old, next).contains(version)
                    && updates(platform).stream()
                            .noneMatch(update -> update.path("state").asText().equals("RUNNING"))
                    && platform.console().run("module:list").output().contains("| " + version)
                    && platform.console().run("feature:list -i").output().contains(" " + version + " ")
                    && platform.as("funing-staff").get(EssayContest.EDITIONS).status() == 200
                    && version(platform).equals(version);
        });
        System.out.println(old + " → " + next + ": " + whole);
        return whole.get();
    }

    private static String version(Platform platform) throws Exception {
        JsonNode document =
                platform.api().get("/api/essay-contest/openapi.json").body();
        return document.path("info").path("version").asText();
    }

    private static List<JsonNode> updates(Platform platform) throws Exception {
        return platform.as("platform-admin").get("/api/registry/updates").items();
    }
}
