// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Collectors;

/** The module that does what none should, as it is dropped into a platform. */
final class FaultyModule {

    static final String FINE = "/api/faulty/openapi.json";

    /** How long a module may take to start, or a request to begin its answer, and some more to be noticed. */
    static final Duration WATCHED = Duration.ofSeconds(45);

    private static final String REGION = "阜宁县总工会";

    private final Platform platform;
    private final Console console;
    private final Path folder;
    private Path archive;

    /** @param folder for archives */
    FaultyModule(Platform platform, Path folder) throws IOException {
        this.platform = platform;
        this.console = platform.console();
        this.folder = folder;
    }

    /** Drops it, and waits until it is here; it may not have started by then. */
    void drop(String mood) throws Exception {
        startsIn(mood);
        archive = Files.copy(Platform.kar("faulty"), folder.resolve("faulty.kar"), StandardCopyOption.REPLACE_EXISTING);
        platform.deploy(archive);
        Limits.await("it is here", Limits.SOON, () -> !bundles().isEmpty());
    }

    /** Drops one that works, and switches it on. */
    void dropFine() throws Exception {
        drop("FINE");
        awaitAnswer();
        run("module:enable faulty " + REGION);
    }

    /** The archive of its next version, which starts in that mood whatever is set. */
    Path next(String mood) throws Exception {
        return ModuleVersion.of("faulty", "0.1.1").header("Faulty-Start", mood).in(folder);
    }

    void awaitAnswer() {
        Limits.await("it answers", Limits.SOON, () -> status() == 200);
    }

    void awaitUndeployed() throws Exception {
        platform.undeploy(archive);
        Limits.await("the module is gone", Limits.SOON, () -> status() == 404);
    }

    /** Ends whatever hangs in it, and takes it away. */
    void remove() throws Exception {
        stopsIn("FINE");
        hears(true);
        if (deployed()) {
            platform.undeploy(archive);
        } else {
            run("feature:uninstall guildhall-module-faulty");
        }
        Limits.await("the module is gone", Limits.SOON, () -> status() == 404);
    }

    /** Whether it is still the version that was dropped: an update takes the file of the one before away. */
    private boolean deployed() {
        return Files.exists(platform.data().resolve("deploy").resolve(archive.getFileName()));
    }

    /** In any version. */
    void stopsIn(String mood) {
        run("system:property guildhall.stop-faulty " + mood);
    }

    void startsIn(String mood) {
        run("system:property guildhall.start-faulty " + mood);
    }

    /** Whether what hangs in the mood DEAF ends. */
    void hears(boolean now) {
        run("system:property guildhall.faulty-hears " + now);
    }

    int status() throws Exception {
        return platform.api().get(FINE).status();
    }

    String doctor() {
        return console.run("module:doctor").output();
    }

    String bundles() {
        return console.run("bundle:list -s")
                .output()
                .lines()
                .filter(line -> line.contains("guildhall-module-faulty"))
                .collect(Collectors.joining("\n"));
    }

    /** Those who have nothing to do with it. */
    Load others() throws Exception {
        return new Load(platform.as("funing-staff"), 40, "/api/core/members", "/api/registry/modules");
    }

    void run(String command) {
        Console.Result result = console.run(command);
        assertThat(result.status()).as(result.output()).isZero();
    }
}
