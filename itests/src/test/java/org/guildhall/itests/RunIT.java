// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.itests.Checkout.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} refuses, in a checkout of its own that looks built: none of it may get as far as a start. */
class RunIT {

    /** What the script itself calls until it has a JDK. */
    private static final List<String> TOOLS =
            List.of("bash", "cat", "chmod", "dirname", "grep", "head", "id", "mkdir", "readlink", "realpath");

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = new Checkout(folder);
        checkout.looksBuilt();
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Ending http = checkout.run("./run", "--detached", "--http", port);
            assertThat(http.status()).isNotZero();
            assertThat(http.output()).contains("port " + port + " is taken", "--http");
            Ending ssh = checkout.run("./run", "--detached", "--http", "" + Platform.freePort(), "--ssh", port);
            assertThat(ssh.status()).isNotZero();
            assertThat(ssh.output()).contains("port " + port + " is taken", "--ssh");
        }
    }

    @Test
    void refusesADataFolderItCannotMake() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        Ending ending = checkout.run(
                "./run", "--detached", "--data", file.resolve("data").toString());
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output()).contains("cannot write to", "--data");
    }

    @Test
    void refusesAnOptionItDoesNotKnow() throws Exception {
        Ending ending = checkout.run("./run", "--detach");
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output()).contains("unknown option --detach", "./run --detached");
    }

    @Test
    void asksForJdk17IfThereIsNone() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), Executables.find(tool));
        }
        for (String tool : List.of("java", "javac")) {
            Path old = Files.writeString(tools.resolve(tool), "#!/bin/sh\necho '" + tool + " 11.0.2'\n");
            assertThat(old.toFile().setExecutable(true)).isTrue();
        }
        Ending ending = checkout.run(
                "env",
                "-u",
                "JAVA_HOME",
                "PATH=" + tools,
                "JVM_HOME=" + folder.resolve("no-jvm"),
                "./run",
                "--detached");
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output()).contains("JDK 17 is needed (java 11.0.2)");
    }
}
