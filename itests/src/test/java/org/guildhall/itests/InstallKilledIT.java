// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes at some moment of an installation: afterwards the module is there, whole, or nothing of it, and all agree. */
class InstallKilledIT {

    private static final String ESSAYS = "essay-contest";
    private static final String DECIDED = "registry_desired where wanted";
    private static final String VERSION = "0.1.0";
    private static final String GONE = "";

    private static final int TIMES = Boolean.getBoolean("guildhall.all") ? 20 : 1;

    /** About as long as an installation takes from its start to its end. */
    private static final Duration WHOLE = Duration.ofMillis(1500);

    @TempDir
    private Path folder;

    private final ExecutorService installing = Executors.newCachedThreadPool();
    private Nodes nodes;

    @Test
    void isThereOrNotWheneverThePowerGoes() throws Exception {
        try (Nodes both = new Nodes("install-killed", folder)) {
            nodes = both;
            killBeforeItIsDecided();
            assertThat(Nodes.version(nodes.one))
                    .as("placed, by this node alone")
                    .isEqualTo(VERSION);
            assertThat(Nodes.version(nodes.two)).isEqualTo(GONE);
            requireInstallable();
            for (int time = 1; time <= TIMES; time++) {
                Duration after = WHOLE.multipliedBy(time).dividedBy(TIMES + 1);
                begin();
                LockSupport.parkNanos(after.toNanos());
                restart();
                System.out.printf("killed after %d ms: '%s'%n", after.toMillis(), Nodes.version(nodes.one));
                requireInstallable();
            }
        } finally {
            installing.shutdownNow();
        }
    }

    /** It runs on the node that was asked, and nobody can write down that all shall run it. */
    private void killBeforeItIsDecided() throws Exception {
        try (Connection held = nodes.hold("registry_desired")) {
            begin();
            Limits.await(
                    "it is placed", Limits.SOON, () -> Nodes.version(nodes.one).equals(VERSION));
            assertThat(nodes.count(DECIDED)).isZero();
            nodes.one.kill();
        }
        nodes.one.start();
        assertThat(nodes.count(DECIDED)).isZero();
        requireWhole();
    }

    private void restart() throws Exception {
        nodes.one.kill();
        nodes.one.start();
        requireWhole();
    }

    /** What becomes of it is seen by its traces, for nobody is left to answer. */
    private void begin() throws Exception {
        Api admin = nodes.one.as("platform-admin");
        byte[] archive = Files.readAllBytes(Platform.kar(ESSAYS));
        String upload = admin.postBytes("/api/core/files?name=essays.kar", archive)
                .body()
                .path("id")
                .asText();
        installing.submit(() -> admin.post("/api/registry/modules", Map.of("file", upload)));
    }

    /** Each part of it is there and works, or none; what was decided before the power went holds on all nodes. */
    private void requireWhole() throws Exception {
        if (nodes.count(DECIDED) > 0) {
            nodes.awaitVersion(VERSION, Limits.SOON);
        }
        Console console = nodes.one.console();
        Limits.await("it is whole or not there", Limits.SOON, () -> {
            boolean here = Nodes.version(nodes.one).equals(VERSION);
            return console.run("bundle:list -s").output().contains(ESSAYS) == here
                    && console.run("feature:list -i").output().contains(ESSAYS) == here
                    && console.run("module:list").output().contains(ESSAYS) == here
                    && Files.exists(unpacked()) == here
                    && !console.run("module:doctor").output().contains(ESSAYS)
                    && Nodes.version(nodes.one).equals(VERSION) == here;
        });
        assertThat(nodes.one.data().resolve("staging")).isEmptyDirectory();
    }

    private Path unpacked() {
        return nodes.one.data().resolve("karaf/kar/guildhall-module-essay-contest-" + VERSION);
    }

    /** Whatever is left of it stands in nobody's way. */
    private void requireInstallable() throws Exception {
        if (nodes.count(DECIDED) == 0) {
            Nodes.run(nodes.one, "module:install --yes " + Platform.kar(ESSAYS));
        }
        nodes.awaitVersion(VERSION, Limits.SOON);
        Nodes.run(nodes.two, "module:uninstall " + ESSAYS);
        nodes.awaitVersion(GONE, Limits.SOON);
        for (Platform node : nodes.all()) {
            assertThat(Nodes.run(node, "feature:list -i")).doesNotContain(ESSAYS);
        }
    }
}
