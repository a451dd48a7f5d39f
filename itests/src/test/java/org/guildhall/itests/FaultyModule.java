// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The module that does what none should, as it is dropped into a platform. */
final class FaultyModule {

    static final String FINE = "/api/faulty/openapi.json";

    /** How long a module may take to start, or a request to begin its answer, and some more to be noticed. */
    static final Duration WATCHED = Duration.ofSeconds(45);

    /** Far more than Karaf needs for anything on a loaded machine, and far less than what hangs or hogs here may take. */
    static final Duration AT_ONCE = Duration.ofSeconds(6);

    private static final String UNRELATED = "unrelated";
    static final String REGION = "阜宁县总工会";

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
        drop(Platform.kar("faulty"));
    }

    /** Drops one that is on only where another module is. */
    void dropNeeding(String module) throws Exception {
        startsIn("FINE");
        drop(ModuleVersion.of("faulty", "0.1.2").header("Faulty-Needs", module).in(folder));
    }

    private void drop(Path built) throws Exception {
        archive = Files.copy(built, folder.resolve("faulty.kar"), StandardCopyOption.REPLACE_EXISTING);
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
        activatesIn("FINE");
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

    /** While the framework starts its bundle, and keeps it locked. */
    void activatesIn(String mood) {
        run("system:property guildhall.activate-faulty " + mood);
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

    /** The features that are installed. */
    String installed() {
        return console.run("feature:list -i").output();
    }

    /** Karaf installs and removes with one thread only, whatever it is asked for. */
    void requireKarafIsFree() throws Exception {
        Path unrelated = Files.writeString(platform.data().resolve("unrelated.xml"), """
                        <features name="%1$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                          <feature name="%1$s" version="1.0.0"/>
                        </features>
                        """.formatted(UNRELATED));
        run("feature:repo-add " + unrelated.toUri());
        CompletableFuture.runAsync(() -> {
                    run("feature:install " + UNRELATED);
                    run("feature:uninstall " + UNRELATED);
                })
                .get(AT_ONCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The next one, into the deploy folder. */
    void requireNextIsInstalled() throws Exception {
        Path next = Platform.kar("essay-contest");
        platform.deploy(next);
        Limits.await("the next one is installed", AT_ONCE, () -> installed().contains("essay-contest"));
        platform.undeploy(next);
        Limits.await("it is away", Limits.SOON, () -> !installed().contains("essay-contest"));
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
