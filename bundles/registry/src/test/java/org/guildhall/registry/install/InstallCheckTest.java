// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.ModuleKar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallCheckTest {

    private static final Actor ADMIN = Actor.platform(Organization.NATIONAL);

    @TempDir
    Path folder;

    private InstallBench bench;
    private ModuleArchive archive;

    @BeforeEach
    void open() throws IOException {
        bench = new InstallBench(folder);
        archive = ModuleArchive.read(new ModuleKar().in(folder));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void letsInWhatIsNowhere() {
        assertThat(bench.check().requireInstallable(archive)).isFalse();
    }

    @Test
    void knowsWhatThisNodeHasByItself() throws IOException {
        archive.unpackTo(bench.repository);
        assertThat(bench.check(InstallBench.here("1.2.0")).requireInstallable(archive))
                .isTrue();
    }

    @Test
    void refusesAnotherBundleUnderTheSameId() throws IOException {
        archive.unpackTo(bench.repository);
        FakeBundle other = InstallBench.here("1.2.0").named("guildhall-module-other", "1.2.0");
        assertRefused("registry.install.other-bundle", other);
    }

    @Test
    void refusesABundleOfAnotherModule() {
        FakeBundle other = InstallBench.here("1.2.0").header("Guildhall-Id", "other");
        assertRefused("registry.install.other-module", other);
    }

    @Test
    void refusesTheSameVersionWithOtherContentThanHere() throws IOException {
        ModuleKar other = new ModuleKar().inBundle("other.txt", "other");
        ModuleArchive.read(other.in(Files.createDirectory(folder.resolve("other"))))
                .unpackTo(bench.repository);
        assertRefused("registry.install.other-content", InstallBench.here("1.2.0"));
    }

    @Test
    void refusesWhatIsHereFromNobodyKnowsWhere() {
        assertRefused("registry.install.other-content", InstallBench.here("1.2.0"));
    }

    @Test
    void refusesTheSameVersionWithOtherContentThanBefore() {
        install("aa");
        bench.state.uninstall(ADMIN, "sample");
        assertRefused("registry.install.other-content");
    }

    @Test
    void refusesWhatIsHereInAnotherVersion() {
        assertRefused("registry.install.other-version", InstallBench.here("1.1.0"));
    }

    @Test
    void refusesWhatIsThereForAll() {
        install("aa");
        assertRefused("registry.install.already");
    }

    @Test
    void letsInTheArchiveThatAllLackUntilItIsKept() {
        install(archive.sha256());
        assertThat(bench.check().requireInstallable(archive)).isFalse();
        bench.artifacts.keep(archive.sha256(), new byte[] {1});
        assertRefused("registry.install.already");
    }

    private void install(String sha256) {
        bench.state.install(ADMIN, "sample", archive.version(), sha256, 0);
    }

    private void assertRefused(String key, FakeBundle... here) {
        InstallCheck check = bench.check(here);
        assertThatThrownBy(() -> check.requireInstallable(archive))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
