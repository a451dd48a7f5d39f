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
        long startsBefore = starts(platform);

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
        assertThat(starts(platform)).isGreaterThan(startsBefore);
        Api staff = platform.as("funing-staff");
        Limits.await(
                "its entities are read again",
                Limits.SOON,
                () -> staff.get(EssayContest.EDITIONS).status() == 200);
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

    private static long starts(Platform platform) throws Exception {
        return platform.log()
                .filter(line -> line.matches(".*Started bundle: .*guildhall-module-essay-contest.*"))
                .count();
    }
}
