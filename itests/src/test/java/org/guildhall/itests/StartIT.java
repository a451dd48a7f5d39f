// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guildhall.itests.Checkout.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./run} in both of its modes, from the start to the stop. */
class StartIT {

    private static final Duration START = Duration.ofMinutes(2);

    private final StringBuffer shown = new StringBuffer();
    private String http;
    private String ssh;
    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        http = String.valueOf(Platform.freePort());
        ssh = String.valueOf(Platform.freePort());
        Files.createDirectories(Platform.TARGET.resolve("data"));
        checkout = new Checkout(Files.createTempDirectory(Platform.TARGET.resolve("data"), "start"));
        checkout.isBuilt();
    }

    @AfterEach
    void stop() throws Exception {
        checkout.run("./run", "--stop");
    }

    @Test
    void listensWhereItIsTold() throws Exception {
        String address = "http://127.0.0.2:" + http + "/";

        Ending start = checkout.run(
                withPorts("./run", "--detached", "--no-demo", "--listen", "127.0.0.2", "--ssh-listen", "127.0.0.3"));

        assertThat(start.status()).as(start.output()).isZero();
        assertThat(start.output()).contains(address, "ssh -p " + ssh + " admin@127.0.0.3");
        assertThat(checkout.run("./run", "--status")).isEqualTo(new Ending(0, "ready at " + address + "\n"));
        Ending second =
                checkout.run("./run", "--detached", "--data", "second", "--listen", "127.0.0.2", "--http", http);
        assertThat(second.output()).contains("port " + http + " is taken");
        assertThat(checkout.run("./run", "--update", "module-essay-contest").output())
                .contains("started with --no-demo", "takes nothing from");
        assertThat(checkout.run("./run", "--stop")).isEqualTo(new Ending(0, "stopped\n"));
    }

    @Test
    void consoleTellsWhereTheWebIsAndHowToSignIn() throws Exception {
        String run = String.join(" ", withPorts("./run", "--no-demo"));

        Process terminal = checkout.start("script", "-qfec", run, "/dev/null");
        Thread reader = new Thread(() -> read(terminal.getInputStream()));
        reader.start();

        Limits.await("told in the console: " + shown, START, () -> shown.indexOf("First sign-in as admin: ") >= 0);
        assertThat(shown).contains("http://127.0.0.1:" + http + "/").doesNotContain("ended while starting");
        assertThat(checkout.run("./run", "--status").status()).isZero();
        assertThat(checkout.run("./run", "--detached").output()).contains("already running");
        assertThat(checkout.run("./run", "--stop").output()).isEqualTo("stopped\n");
        assertThat(terminal.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(checkout.run("./run", "--status").status()).isNotZero();
    }

    private void read(InputStream terminal) {
        byte[] some = new byte[1024];
        try {
            for (int length = terminal.read(some); length >= 0; length = terminal.read(some)) {
                shown.append(new String(some, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            shown.append(e);
        }
    }

    private String[] withPorts(String... command) {
        return Stream.concat(Stream.of(command), Stream.of("--http", http, "--ssh", ssh))
                .toArray(String[]::new);
    }
}
