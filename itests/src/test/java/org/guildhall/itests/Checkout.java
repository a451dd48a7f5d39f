// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The scripts in a folder of their own, where {@code ./run} finds nothing to build. */
final class Checkout {

    private static final int MINUTES = 3;

    private final Path root;

    Checkout(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("scripts"));
        Files.copy(Platform.ROOT.resolve("run"), root.resolve("run"));
        Files.copy(Platform.ROOT.resolve("scripts/common.sh"), root.resolve("scripts/common.sh"));
        root.resolve("run").toFile().setExecutable(true);
        Files.createFile(root.resolve("pom.xml"));
        for (String sources : new String[] {"bundles", "features", "sbom", "karaf-assembly/target/assembly"}) {
            Files.createDirectories(root.resolve(sources));
        }
    }

    /** How a command ended, and what it said. */
    record Ending(int status, String output) {}

    /** Without a distribution: good for whatever is refused before a start. */
    void looksBuilt() throws IOException {
        Files.createFile(root.resolve("karaf-assembly/target/assembly/.built"));
    }

    /** With the distribution of this build. */
    void isBuilt() throws Exception {
        Ending copied = run("cp", "-al", Platform.ASSEMBLY + "/.", "karaf-assembly/target/assembly");
        assertThat(copied.status()).as(copied.output()).isZero();
        Files.deleteIfExists(root.resolve("karaf-assembly/target/assembly/.built"));
        looksBuilt();
    }

    Ending run(String... command) throws Exception {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Ending(process.exitValue(), output);
    }

    Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
