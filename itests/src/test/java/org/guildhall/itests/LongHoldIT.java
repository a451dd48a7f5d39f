// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worst that a hold can meet: a call that does not end, and then a version that never answers. */
class LongHoldIT {

    private static final String DOCUMENT = "/api/faulty/openapi.json";

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

    /** Hears nothing for 20 seconds; what becomes of it is of no interest here. */
    private static void play(Api staff) {
        try {
            staff.post("/api/faulty/moods/HOG", Map.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
