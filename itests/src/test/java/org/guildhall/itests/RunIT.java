// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} refuses, in a checkout of its own that looks built: none of it may get as far as a start. */
class RunIT {

    /** Hides every JDK, and offers only an old one and what the script itself calls. */
    private static final String WITHOUT_JDK_17 = """
            mount -t tmpfs none /usr/lib/jvm && mkdir tools && cd tools
            for tool in bash cat chmod dirname grep head id mkdir readlink realpath; do ln -s "$(command -v $tool)" .; done
            for tool in java javac; do printf '#!/bin/sh\\necho "%s 11.0.2"\\n' $tool > $tool && chmod +x $tool; done
            cd .. && PATH=$PWD/tools exec ./run --detached
            """;

    @TempDir
    private Path checkout;

    private record Ending(int status, String output) {}

    @BeforeEach
    void checkOut() throws Exception {
        Files.copy(Platform.ROOT.resolve("run"), checkout.resolve("run"));
        Files.createDirectories(checkout.resolve("scripts"));
        Files.copy(Platform.ROOT.resolve("scripts/common.sh"), checkout.resolve("scripts/common.sh"));
        Files.createFile(checkout.resolve("pom.xml"));
        Files.createDirectories(checkout.resolve("bundles"));
        Files.createDirectories(checkout.resolve("features"));
        Files.createDirectories(checkout.resolve("karaf-assembly/target/assembly"));
        Files.createFile(checkout.resolve("karaf-assembly/target/assembly/.built"));
        checkout.resolve("run").toFile().setExecutable(true);
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Ending http = run("./run", "--detached", "--http", port);
            assertThat(http.status()).isNotZero();
            assertThat(http.output()).contains("port " + port + " is taken", "--http");
            Ending ssh = run("./run", "--detached", "--http", "" + Platform.freePort(), "--ssh", port);
            assertThat(ssh.status()).isNotZero();
            assertThat(ssh.output()).contains("port " + port + " is taken", "--ssh");
        }
    }

    @Test
    void refusesADataFolderItCannotMake() throws Exception {
        Path file = Files.createFile(checkout.resolve("a-file"));
        Ending ending =
                run("./run", "--detached", "--data", file.resolve("data").toString());
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output()).contains("cannot write to", "--data");
    }

    @Test
    void refusesAnOptionItDoesNotKnow() throws Exception {
        Ending ending = run("./run", "--detach");
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output()).contains("unknown option --detach", "./run --detached");
    }

    @Test
    void asksForJdk17IfThereIsNone() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/lib/jvm")));
        assumeTrue(
                run("unshare", "--user", "--map-root-user", "--mount", "true").status() == 0);
        Ending ending = run(
                "unshare", "--user", "--map-root-user", "--mount", "bash", "-c", "unset JAVA_HOME; " + WITHOUT_JDK_17);
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output()).contains("JDK 17 is needed (java 11.0.2)");
    }

    private Ending run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ending(process.exitValue(), output);
    }
}
