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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worst that a hold can meet: a call that does not end, and then a version that never answers. */
class LongHoldIT {

    private static final String DOCUMENT = "/api/faulty/openapi.json";

    /** The platform lets 170 be in modules or wait for one. */
    private static final int TOO_MANY = 240;

    @TempDir
    private Path folder;

    @Test
    void endsBeforeWhoeverWaitsGivesUp() throws Exception {
        try (Platform platform = new Platform("long-hold", Map.of("GUILDHALL_MODULES", ""))) {
            platform.start();
            platform.deploy(Platform.kar("faulty"));
            Limits.await(
                    "it answers",
                    Limits.SOON,
                    () -> platform.api().get(DOCUMENT).status() == 200);
            assertThat(platform.console().run("module:enable faulty 阜宁县总工会").status())
                    .isZero();
            Api staff = platform.as("funing-staff");
            CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> play(staff));
            Path silent = ModuleVersion.of("faulty", "0.2.0")
                    .header("Guildhall-Resources", "org.guildhall.faulty.NowhereResource")
                    .in(folder);
            try (Load load = new Load(staff, 20, DOCUMENT)) {
                assertThat(platform.console().run("module:update " + silent).output())
                        .containsPattern("新版本 0\\.2\\.0 在 [2-4] 秒内没有应答，已换回原版本");
                Load.Outcome outcome = load.end();
                assertThat(outcome.failed()).isEmpty();
                assertThat(outcome.count()).isPositive();
            }
            busy.join();
        }
    }

    @Test
    void refusesThoseForWhomThereIsNoRoom() throws Exception {
        try (Platform platform = new Platform("full-hold", Map.of())) {
            platform.start();
            FaultyModule faulty = new FaultyModule(platform, folder);
            faulty.dropFine();
            Api staff = platform.as("funing-staff");
            Api admin = platform.as("platform-admin");
            CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> play(staff));
            Console console = platform.console();
            Path next = faulty.next("FINE");
            CompletableFuture<Console.Result> update =
                    CompletableFuture.supplyAsync(() -> console.run("module:update " + next));
            Limits.await(
                    "it is held",
                    Limits.SOON,
                    () -> admin.get("/api/registry/updates").items().toString().contains("HOLD"));

            ExecutorService clients = Executors.newFixedThreadPool(TOO_MANY);
            try (Load others = faulty.others()) {
                List<Api.Answer> answers = ask(staff, clients);
                assertThat(update.get(FaultyModule.WATCHED.toSeconds(), TimeUnit.SECONDS)
                                .output())
                        .contains("0.1.1");
                assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 503);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() == 503)
                        .isNotEmpty()
                        .allMatch(answer -> answer.retryAfter().isPresent());
                assertThat(others.failed()).isEmpty();
            } finally {
                clients.shutdownNow();
            }
            busy.join();
        }
    }

    private static List<Api.Answer> ask(Api staff, ExecutorService clients) throws Exception {
        List<Future<Api.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < TOO_MANY; i++) {
            calls.add(clients.submit(() -> staff.get(DOCUMENT)));
        }
        List<Api.Answer> answers = new ArrayList<>();
        for (Future<Api.Answer> call : calls) {
            answers.add(call.get(Limits.SOON.toSeconds(), TimeUnit.SECONDS));
        }
        return answers;
    }

    /** Hears nothing for 20 seconds; what becomes of it is of no interest here. */
    private static void play(Api staff) {
        try {
            staff.post("/api/faulty/moods/HOG", Map.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
