// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.itests.Checkout.Ending;
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
        assumeTrue(Files.exists(Path.of("/usr/lib/jvm")));
        assumeTrue(checkout.run("unshare", "--user", "--map-root-user", "--mount", "true")
                        .status()
                == 0);
        Ending ending = checkout.run(
                "unshare", "--user", "--map-root-user", "--mount", "bash", "-c", "unset JAVA_HOME; " + WITHOUT_JDK_17);
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output()).contains("JDK 17 is needed (java 11.0.2)");
    }
}
