// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that does what none should, in a platform that bears it. */
class FaultyIT {

    private static final String FINE = "/api/faulty/openapi.json";
    private static final String REGION = "阜宁县总工会";
    private static final int CALLS = 40;
    /** How long a module may take to start, or a request to begin its answer, and some more to be noticed. */
    private static final Duration WATCHED = Duration.ofSeconds(45);

    private static Platform platform;

    @TempDir
    private static Path folder;

    private static final String HEARS = "guildhall.faulty-hears";

    private Path archive;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("faulty", Map.of());
        platform.start();
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @AfterEach
    void remove() throws Exception {
        set(HEARS, "true");
        if (deployed()) {
            platform.undeploy(archive);
        } else {
            assertThat(platform.console()
                            .run("feature:uninstall guildhall-module-faulty")
                            .status())
                    .isZero();
        }
        Limits.await("the module is gone", Limits.SOON, () -> status() == 404);
    }

    @Test
    void thatThrowsAtItsStartIsNamedAndMayTryAgain() throws Exception {
        try (Load others = others()) {
            deploy("THROW");
            Limits.await("the doctor names it", Limits.SOON, () -> doctor().contains("thrown on demand"));
            assertThat(platform.api().get(FINE).problem()).isEqualTo("quarantined");
            assertThat(others.failed()).isEmpty();
        }
        startWith("FINE");
        assertThat(platform.console().run("module:retry faulty").status()).isZero();
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
        assertThat(doctor()).doesNotContain("module:retry faulty");
    }

    @Test
    void thatNeverStartsHoldsUpNobody() throws Exception {
        try (Load others = others()) {
            deploy("HANG");
            Path next = Platform.kar("essay-contest");
            platform.deploy(next);
            Limits.await(
                    "the next module is there meanwhile",
                    Limits.SOON,
                    () -> platform.api().get("/api/essay-contest/openapi.json").status() == 200);
            assertThat(doctor()).doesNotContain("module:retry faulty");
            Limits.await("the doctor names it", WATCHED, () -> doctor().contains("module:retry faulty"));
            assertThat(others.failed()).isEmpty();
            platform.undeploy(next);
        }
    }

    @Test
    void thatHangsInItsRequestsLeavesThreadsToOthers() throws Exception {
        deploy("FINE");
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
        assertThat(platform.console().run("module:enable faulty " + REGION).status())
                .isZero();
        Api staff = platform.as("funing-staff");
        ExecutorService callers = Executors.newFixedThreadPool(CALLS);
        try (Load others = others()) {
            List<Future<Api.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                String mood = i == 0 ? "HOG" : "HANG";
                calls.add(callers.submit(() -> staff.post("/api/faulty/moods/" + mood, Map.of())));
            }
            for (Future<Api.Answer> call : calls.subList(1, CALLS)) {
                assertThat(call.get(WATCHED.toSeconds(), TimeUnit.SECONDS).status())
                        .isEqualTo(503);
            }
            assertThat(others.failed()).isEmpty();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void thatHearsNothingGivesWayToAMendedVersion() throws Exception {
        deploy("FINE");
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
        assertThat(platform.console().run("module:enable faulty " + REGION).status())
                .isZero();
        set(HEARS, "false");
        Api staff = platform.as("funing-staff");
        ExecutorService callers = Executors.newCachedThreadPool();
        try (Load others = others()) {
            callUntilQuarantined(callers, staff);
            Console.Result updated = platform.console()
                    .run("module:update " + ModuleVersion.of("faulty", "0.1.1").in(folder));
            assertThat(updated.output()).contains("0.1.1");
            assertThat(updated.status()).isZero();
            requireAnswers(staff);

            callUntilQuarantined(callers, staff);
            assertThat(platform.console().run("module:retry faulty").status()).isZero();
            requireAnswers(staff);
            assertThat(others.failed()).isEmpty();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void thatHangsInANewVersionHoldsUpNobody() throws Exception {
        deploy("FINE");
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
        Path hanging = ModuleVersion.of("faulty", "0.1.1")
                .header("Faulty-Start", "HANG")
                .in(folder);
        Path next = Platform.kar("essay-contest");
        Console console = platform.console();
        Api admin = platform.as("platform-admin");
        try (Load others = others()) {
            Future<Console.Result> update =
                    CompletableFuture.supplyAsync(() -> console.run("module:update " + hanging));
            Limits.await("it is being probed", WATCHED, () -> updates(admin).contains("PROBE"));
            platform.deploy(next);
            Limits.await(
                    "the next module is there meanwhile",
                    Limits.SOON,
                    () -> platform.api().get("/api/essay-contest/openapi.json").status() == 200);
            assertThat(update.get(WATCHED.toSeconds(), TimeUnit.SECONDS).output())
                    .contains("已换回原版本");
            assertThat(others.failed()).isEmpty();
        }
        assertThat(status()).isEqualTo(200);
        assertThat(bundles()).doesNotContain("0.1.1");
        platform.undeploy(next);
    }

    @Test
    void thatLeavesAThreadBehindIsNamed() throws Exception {
        deploy("FINE");
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
        assertThat(platform.console().run("module:enable faulty " + REGION).status())
                .isZero();
        assertThat(platform.as("funing-staff")
                        .post("/api/faulty/moods/LEAK", Map.of())
                        .status())
                .isEqualTo(204);
        platform.undeploy(archive);
        Limits.await("the module is gone", Limits.SOON, () -> status() == 404);
        Limits.await("the doctor names the thread", Limits.SOON, () -> doctor().contains("faulty-leak"));
        deploy("FINE");
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
    }

    private void deploy(String mood) throws Exception {
        startWith(mood);
        archive = Files.copy(Platform.kar("faulty"), folder.resolve("faulty.kar"), StandardCopyOption.REPLACE_EXISTING);
        platform.deploy(archive);
        Limits.await("it is here", Limits.SOON, () -> !bundles().isEmpty());
    }

    /** Whether it is still the version that was dropped: an update takes the file of the one before away. */
    private boolean deployed() {
        return Files.exists(platform.data().resolve("deploy").resolve(archive.getFileName()));
    }

    private static void callUntilQuarantined(ExecutorService callers, Api staff) throws Exception {
        for (int i = 0; i < CALLS; i++) {
            callers.submit(() -> staff.post("/api/faulty/moods/DEAF", Map.of()));
        }
        Limits.await("it is quarantined", WATCHED, () -> doctor().contains("module:retry faulty"));
        assertThat(platform.api().get(FINE).problem()).isEqualTo("quarantined");
    }

    private static void requireAnswers(Api staff) throws Exception {
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
        for (int i = 0; i < CALLS; i++) {
            assertThat(staff.post("/api/faulty/moods/FINE", Map.of()).status()).isEqualTo(204);
        }
        assertThat(doctor()).doesNotContain("module:retry faulty");
    }

    private static String updates(Api admin) throws Exception {
        return admin.get("/api/registry/updates").body().toString();
    }

    private static String bundles() throws Exception {
        return platform.console()
                .run("bundle:list -s")
                .output()
                .lines()
                .filter(line -> line.contains("guildhall-module-faulty"))
                .collect(Collectors.joining("\n"));
    }

    private static void startWith(String mood) throws Exception {
        set("guildhall.start-faulty", mood);
    }

    private static void set(String property, String value) throws Exception {
        assertThat(platform.console()
                        .run("system:property " + property + " " + value)
                        .status())
                .isZero();
    }

    private static Load others() throws Exception {
        return new Load(platform.as("funing-staff"), 40, "/api/core/members", "/api/registry/modules");
    }

    private static int status() throws Exception {
        return platform.api().get(FINE).status();
    }

    private static String doctor() throws Exception {
        return platform.console().run("module:doctor").output();
    }
}
