// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module that hangs while it is replaced: neither its own callers notice, nor whoever installs something else. */
class FaultySwapIT {

    private static Platform platform;

    @TempDir
    private static Path folder;

    private FaultyModule faulty;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("faulty-swap", Map.of());
        platform.start();
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @BeforeEach
    void prepare() throws Exception {
        faulty = new FaultyModule(platform, folder);
        faulty.hears(false);
        faulty.dropFine();
    }

    @AfterEach
    void remove() throws Exception {
        faulty.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "DEAF"})
    void atTheStartOfTheNewVersion(String mood) throws Exception {
        Path hanging = faulty.next(mood);
        Console console = platform.console();
        try (Load others = faulty.others();
                Load callers = callers()) {
            CompletableFuture<Console.Result> update =
                    CompletableFuture.supplyAsync(() -> console.run("module:update " + hanging));
            awaitStep("PROBE", update);
            faulty.requireKarafIsFree();
            awaitStep("PUT_BACK", update);
            Path unrelated = Platform.kar("essay-contest");
            platform.deploy(unrelated);
            Limits.await("it is installed", FaultyModule.AT_ONCE, () -> faulty.installed()
                    .contains("essay-contest"));
            assertThat(update.get(FaultyModule.WATCHED.toSeconds(), TimeUnit.SECONDS)
                            .output())
                    .contains("已换回原版本");
            assertThat(callers.failed()).isEmpty();
            assertThat(others.failed()).isEmpty();
            platform.undeploy(unrelated);
            Limits.await("it is away", Limits.SOON, () -> !faulty.installed().contains("essay-contest"));
        }
        assertThat(faulty.status()).isEqualTo(200);
        assertThat(faulty.bundles()).doesNotContain("0.1.1");
    }

    @Test
    void atTheStopOfTheOldVersion() throws Exception {
        faulty.stopsIn("HANG");
        try (Load others = faulty.others();
                Load callers = callers()) {
            faulty.run("module:update " + faulty.next("FINE"));
            assertThat(callers.failed()).isEmpty();
            assertThat(others.failed()).isEmpty();
        }
        assertThat(faulty.bundles()).contains("0.1.1");
    }

    @Test
    void atTheStopOfTheOldVersionAndHearsNothing() throws Exception {
        faulty.stopsIn("DEAF");
        try (Load others = faulty.others()) {
            Console.Result update = platform.console().run("module:update " + faulty.next("FINE"));
            assertThat(update.output()).contains("“faulty”停不下来，已被隔离");
            assertThat(update.status()).isNotZero();
            assertThat(faulty.doctor()).contains("system:shutdown -r");
            faulty.requireKarafIsFree();
            assertThat(platform.api().get(FaultyModule.FINE).problem()).isEqualTo("quarantined");
            assertThat(others.failed()).isEmpty();
        }
        faulty.hears(true);
        Limits.await("it has stopped", Limits.SOON, () -> faulty.doctor().contains("module:retry faulty"));
        faulty.run("module:retry faulty");
        faulty.awaitAnswer();
    }

    @Test
    void atTheStartThrowsAndOnceMendedGoesOn() throws Exception {
        faulty.startsIn("THROW");
        platform.console().run("module:retry faulty");
        Limits.await("the doctor names it", Limits.SOON, () -> faulty.doctor().contains("thrown on demand"));
        faulty.startsIn("FINE");
        faulty.run("module:retry faulty");
        faulty.awaitAnswer();
        faulty.requireKarafIsFree();
        assertThat(faulty.status()).isEqualTo(200);

        platform.close();
        platform.start();
        faulty.awaitAnswer();
        faulty.requireKarafIsFree();
        assertThat(faulty.status()).isEqualTo(200);
    }

    private static Load callers() throws Exception {
        return new Load(platform.as("funing-staff"), 4, "/api/faulty/background/events");
    }

    private static void awaitStep(String step, CompletableFuture<?> update) throws Exception {
        Api admin = platform.as("platform-admin");
        Limits.await(
                "it is at " + step,
                FaultyModule.WATCHED,
                () -> update.isDone()
                        || admin.get("/api/registry/updates").items().stream()
                                .anyMatch(each -> each.path("state").asText().equals("RUNNING")
                                        && each.path("steps").toString().contains(step)));
    }
}
