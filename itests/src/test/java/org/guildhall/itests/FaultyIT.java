// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module that does what none should, in a platform that bears it. */
class FaultyIT {

    private static final int CALLS = 40;

    private static Platform platform;

    @TempDir
    private Path folder;

    private FaultyModule faulty;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("faulty", Map.of());
        platform.start();
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @BeforeEach
    void prepare() throws Exception {
        faulty = new FaultyModule(platform, folder);
    }

    @AfterEach
    void remove() throws Exception {
        faulty.remove();
    }

    @Test
    void thatThrowsAtItsStartIsNamedAndMayTryAgain() throws Exception {
        try (Load others = faulty.others()) {
            faulty.drop("THROW");
            Limits.await(
                    "the doctor names it", Limits.SOON, () -> faulty.doctor().contains("thrown on demand"));
            requireQuarantined();
            assertThat(others.failed()).isEmpty();
        }
        faulty.startsIn("FINE");
        faulty.run("module:retry faulty");
        faulty.awaitAnswer();
        assertThat(faulty.doctor()).doesNotContain("module:retry faulty");
    }

    @Test
    void thatNeverStartsHoldsUpNobody() throws Exception {
        try (Load others = faulty.others()) {
            faulty.drop("HANG");
            Path next = Platform.kar("essay-contest");
            platform.deploy(next);
            Limits.await(
                    "the next module is there meanwhile",
                    Limits.SOON,
                    () -> platform.api().get("/api/essay-contest/openapi.json").status() == 200);
            assertThat(faulty.doctor()).doesNotContain("module:retry faulty");
            Limits.await("the doctor names it", FaultyModule.WATCHED, () -> faulty.doctor()
                    .contains("module:retry faulty"));
            assertThat(others.failed()).isEmpty();
            platform.undeploy(next);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "DEAF"})
    void thatHangsInItsActivatorHoldsUpNobody(String mood) throws Exception {
        faulty.hears(false);
        faulty.activatesIn(mood);
        try (Load others = faulty.others()) {
            faulty.drop("FINE");
            Limits.await("it hangs", Limits.SOON, () -> faulty.bundles().contains("Starting"));
            faulty.requireNextIsInstalled();
            faulty.requireKarafIsFree();
            Limits.await("the doctor names it", FaultyModule.WATCHED, () -> faulty.doctor()
                    .contains("module:retry faulty"));
            requireQuarantined();
            faulty.requireKarafIsFree();
            assertThat(others.failed()).isEmpty();
        }
        faulty.activatesIn("FINE");
        faulty.hears(true);
        Limits.await("it is stopped", Limits.SOON, () -> faulty.bundles().contains("Resolved"));
        faulty.run("module:retry faulty");
        faulty.awaitAnswer();
        faulty.requireKarafIsFree();
        assertThat(faulty.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOG", "LEAK"})
    void thatTakesMoreThanItsShareHoldsUpNobody(String mood) throws Exception {
        faulty.dropFine();
        Api staff = platform.as("funing-staff");
        CompletableFuture<Api.Answer> call = CompletableFuture.supplyAsync(() -> played(staff, mood));
        try (Load others = faulty.others()) {
            faulty.requireNextIsInstalled();
            faulty.requireKarafIsFree();
            assertThat(others.failed()).isEmpty();
        }
        call.get(FaultyModule.WATCHED.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void thatHangsInItsRequestsLeavesThreadsToOthers() throws Exception {
        faulty.dropFine();
        Api staff = platform.as("funing-staff");
        ExecutorService callers = Executors.newFixedThreadPool(CALLS);
        try (Load others = faulty.others()) {
            List<Future<Api.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                String mood = i == 0 ? "HOG" : "HANG";
                calls.add(callers.submit(() -> staff.post("/api/faulty/moods/" + mood, Map.of())));
            }
            for (Future<Api.Answer> call : calls.subList(1, CALLS)) {
                assertThat(call.get(FaultyModule.WATCHED.toSeconds(), TimeUnit.SECONDS)
                                .status())
                        .isEqualTo(503);
            }
            assertThat(others.failed()).isEmpty();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void thatHearsNothingGivesWayToAMendedVersion() throws Exception {
        faulty.dropFine();
        faulty.hears(false);
        Api staff = platform.as("funing-staff");
        ExecutorService callers = Executors.newCachedThreadPool();
        try (Load others = faulty.others()) {
            callUntilQuarantined(callers, staff);
            Console.Result updated = platform.console().run("module:update " + faulty.next("FINE"));
            assertThat(updated.output()).contains("0.1.1");
            assertThat(updated.status()).isZero();
            requireAnswers(staff);

            callUntilQuarantined(callers, staff);
            faulty.run("module:retry faulty");
            requireAnswers(staff);
            assertThat(others.failed()).isEmpty();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void thatNeedsAnotherIsNotSwitchedOnWithoutIt() throws Exception {
        Path needed = Platform.kar("essay-contest");
        platform.deploy(needed);
        Limits.await(
                "what it needs is there",
                Limits.SOON,
                () -> platform.api().get("/api/essay-contest/openapi.json").status() == 200);
        faulty.dropNeeding("essay-contest");
        faulty.awaitAnswer();
        Console console = platform.console();
        faulty.run("module:disable faulty " + FaultyModule.REGION);
        faulty.run("module:disable essay-contest " + FaultyModule.REGION);

        Console.Result refused = console.run("module:enable faulty " + FaultyModule.REGION);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("没有启用。请先启用它：module:enable essay-contest " + FaultyModule.REGION);

        faulty.run("module:enable essay-contest " + FaultyModule.REGION);
        faulty.run("module:enable faulty " + FaultyModule.REGION);
        assertThat(console.run("module:disable essay-contest " + FaultyModule.REGION)
                        .status())
                .isNotZero();
        faulty.run("module:reset faulty " + FaultyModule.REGION);
        faulty.run("module:reset essay-contest " + FaultyModule.REGION);
        platform.undeploy(needed);
    }

    @Test
    void thatLeavesAThreadBehindIsNamed() throws Exception {
        faulty.dropFine();
        assertThat(platform.as("funing-staff")
                        .post("/api/faulty/moods/LEAK", Map.of())
                        .status())
                .isEqualTo(204);
        faulty.awaitUndeployed();
        Limits.await("the doctor names the thread", Limits.SOON, () -> faulty.doctor()
                .contains("faulty-leak"));
        faulty.drop("FINE");
        faulty.awaitAnswer();
    }

    private static Api.Answer played(Api staff, String mood) {
        try {
            return staff.post("/api/faulty/moods/" + mood, Map.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void callUntilQuarantined(ExecutorService callers, Api staff) throws Exception {
        for (int i = 0; i < CALLS; i++) {
            callers.submit(() -> staff.post("/api/faulty/moods/DEAF", Map.of()));
        }
        Limits.await(
                "it is quarantined", FaultyModule.WATCHED, () -> faulty.doctor().contains("module:retry faulty"));
        requireQuarantined();
    }

    private static void requireQuarantined() throws Exception {
        assertThat(platform.api().get(FaultyModule.FINE).problem()).isEqualTo("quarantined");
    }

    private void requireAnswers(Api staff) throws Exception {
        faulty.awaitAnswer();
        for (int i = 0; i < CALLS; i++) {
            assertThat(staff.post("/api/faulty/moods/FINE", Map.of()).status()).isEqualTo(204);
        }
        assertThat(faulty.doctor()).doesNotContain("module:retry faulty");
    }
}
