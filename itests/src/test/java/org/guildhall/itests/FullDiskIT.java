// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that would need more room than any disk has: nothing comes in, and whoever is there works on. */
class FullDiskIT {

    private static final Duration START = Duration.ofSeconds(90);
    private static final String SENTENCE = "磁盘空间不足";

    private static Platform platform;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform(
                "full-disk",
                Map.of(
                        "GUILDHALL_MODULES", "guildhall-module-essay-contest",
                        "GUILDHALL_DISK_PERCENT", "100",
                        "GUILDHALL_DISK_MEGABYTES", String.valueOf(Integer.MAX_VALUE)));
        platform.launch();
        Limits.await("only the disk is missing", START, () -> {
            JsonNode problems = platform.api().get("/health/ready").body().path("problems");
            return problems.has("disk") && problems.size() == 1 + (problems.has("signatures") ? 1 : 0);
        });
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    @Test
    void takesNothingInAndGoesOn() throws Exception {
        Path faulty = Platform.kar("faulty");
        requireRefused("module:install --yes " + faulty);
        requireRefused("module:install --dry-run " + faulty);
        requireRefused("module:update " + ModuleVersion.of("0.1.1").in(folder));

        Api admin = platform.as("platform-admin");
        Api.Answer upload = admin.postBytes("/api/core/files?name=a.kar", Files.readAllBytes(faulty));
        assertThat(upload.status()).isEqualTo(507);
        assertThat(upload.detail()).contains(SENTENCE);

        platform.deploy(faulty);
        Limits.await("the log refuses it", Limits.SOON, () -> platform.log()
                .anyMatch(line -> line.contains("disk is nearly full")));
        assertThat(platform.console().run("module:refused").output()).contains(SENTENCE);

        requireRefused("module:uninstall --purge --confirm essay-contest essay-contest");
        for (String kept : new String[] {"staging", "files/incoming", "modules", "exports"}) {
            Path place = platform.data().resolve(kept);
            assertThat(!Files.exists(place) || place.toFile().list().length == 0)
                    .as("nothing is left in " + kept)
                    .isTrue();
        }
        assertThat(platform.as("funing-staff").get("/api/core/members").status())
                .isEqualTo(200);
    }

    private static void requireRefused(String command) throws Exception {
        Console.Result result = platform.console().run(command);
        assertThat(result.status()).as(command).isNotZero();
        assertThat(result.output()).contains(SENTENCE);
    }
}
