// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./run --update}: a developer's change in the running platform. */
class UpdateIT {

    @Test
    void swapsABundleAndSaysThatItRuns() throws Exception {
        Platform platform = SharedPlatform.get();
        Files.writeString(platform.data().resolve("guildhall.pid"), String.valueOf(platform.pid()));
        String before = version(platform);

        Process update = new ProcessBuilder(
                        "./run",
                        "--update",
                        "module-essay-contest",
                        "--data",
                        platform.data().toString())
                .directory(Platform.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(update.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(update.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(update.exitValue()).as(output).isZero();
        assertThat(output).contains("guildhall-module-essay-contest is running");
        assertThat(version(platform)).isNotEqualTo(before).startsWith(before + ".t");
        Api staff = platform.as("funing-staff");
        assertThat(staff.get(EssayContest.EDITIONS).status()).isEqualTo(200);

        platform.console().run("module:rollback essay-contest");
        assertThat(version(platform)).isEqualTo(before);
    }

    @Test
    void saysWhatItMissesWhenNothingRuns() throws Exception {
        Path nothing = Files.createTempDirectory(Platform.TARGET, "nothing");
        Process update = new ProcessBuilder("./run", "--update", "core", "--data", nothing.toString())
                .directory(Platform.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(update.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(update.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(update.exitValue()).isNotZero();
        assertThat(output).contains("nothing is running from", "./run --detached");
    }

    private static String version(Platform platform) throws Exception {
        return platform.api()
                .get("/api/essay-contest/openapi.json")
                .body()
                .path("info")
                .path("version")
                .asText();
    }
}
