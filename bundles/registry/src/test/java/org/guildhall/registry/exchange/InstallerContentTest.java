// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.MavenAddresses;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.ModuleKar;
import org.guildhall.registry.module.KarafTurn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerContentTest {

    private static final String DATA = "karaf.data";

    @TempDir
    Path folder;

    private final List<String> repositories = new ArrayList<>();
    private final String before = System.getProperty(DATA);
    private boolean installed;
    private Path unpacked;
    private ModuleArchive archive;
    private Installer installer;

    @BeforeEach
    void open() {
        System.setProperty(DATA, folder.toString());
        archive = ModuleArchive.read(new ModuleKar().in(folder));
        unpacked = folder.resolve("kar/" + archive.feature() + "-" + archive.featureVersion());
        FeaturesService features = proxy(FeaturesService.class);
        installer = new Installer(
                features,
                new KarafTurn(),
                new RunningModules(FakeBundle.context(), features),
                null,
                null,
                new ModuleFiles(proxy(ModuleFiles.Config.class)));
    }

    @AfterEach
    void close() {
        if (before == null) {
            System.clearProperty(DATA);
        } else {
            System.setProperty(DATA, before);
        }
    }

    @Test
    void makesKnownWhatItHasUnpacked() {
        MavenAddresses.leadTo(unpacked);
        installer.prepare(archive);
        assertThat(repositories).containsExactly(archive.repository());
        assertThat(unpacked.resolve("features.cfg")).content().contains(archive.repository());
    }

    @Test
    void refusesWhatThePlatformBringsWithOtherContent() throws IOException {
        Path system = folder.resolve("system");
        ModuleKar shipped = new ModuleKar().inBundle("other.txt", "other");
        ModuleArchive.read(shipped.in(Files.createDirectory(folder.resolve("shipped"))))
                .unpackTo(system);
        assertRefused(system);
    }

    @Test
    void refusesWhatIsNotFoundWhereItWasUnpacked() {
        assertRefused(folder.resolve("elsewhere"));
    }

    @Test
    void forgetsAtTheNextStartWhatItMadeKnownAndDidNotInstall() {
        MavenAddresses.leadTo(unpacked);
        installer.prepare(archive);
        installed = true;
        installer.forgetUnused();
        assertThat(repositories).containsExactly(archive.repository());
        assertThat(unpacked).exists();

        installed = false;
        installer.forgetUnused();
        assertThat(repositories).isEmpty();
        assertThat(unpacked).doesNotExist();
    }

    private void assertRefused(Path found) {
        MavenAddresses.leadTo(found);
        assertThatThrownBy(() -> installer.prepare(archive))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("registry.install.other-content"));
        assertThat(repositories).isEmpty();
        assertThat(unpacked).doesNotExist();
    }

    /** Remembers what is made known; as a setting it is the folder. */
    private <T> T proxy(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "addRepository":
                            repositories.add(arguments[0].toString());
                            return null;
                        case "removeRepository":
                            repositories.remove(arguments[0].toString());
                            return null;
                        case "listRepositories":
                            return repositories.stream().map(this::repository).toArray(Repository[]::new);
                        case "isInstalled":
                            return installed;
                        default:
                            return folder.toString();
                    }
                }));
    }

    private Repository repository(String address) {
        return (Repository) Proxy.newProxyInstance(
                Repository.class.getClassLoader(),
                new Class<?>[] {Repository.class},
                (self, method, arguments) ->
                        method.getName().equals("getURI") ? URI.create(address) : new Feature[] {proxy(Feature.class)});
    }
}
