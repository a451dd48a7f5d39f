// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose disk is full when it starts again: nothing comes in, and whoever is there works on. */
class FullDiskIT {

    private static final Duration START = Duration.ofSeconds(90);
    private static final String SENTENCE = "磁盘空间不足";

    /** The demonstration waits for the disk; that no module is signed is told besides. */
    private static final Set<String> WAITING = Set.of("disk", "start-up", "signatures");

    private static Platform platform;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("full-disk", Map.of("GUILDHALL_MODULES", "guildhall-module-essay-contest"));
        platform.start();
        platform.close();
        platform.set("GUILDHALL_DISK_PERCENT", "100");
        platform.set("GUILDHALL_DISK_MEGABYTES", String.valueOf(Integer.MAX_VALUE));
        platform.launch();
        Limits.await("all works that does not wait for the disk", START, () -> WAITING.containsAll(missing()));
    }

    private static Set<String> missing() throws Exception {
        Set<String> names = new TreeSet<>();
        JsonNode problems = platform.api().get("/health/ready").body().path("problems");
        problems.fieldNames().forEachRemaining(names::add);
        return problems.has("disk") ? names : Set.of("all");
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
