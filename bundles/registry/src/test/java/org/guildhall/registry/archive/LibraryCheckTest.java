// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.FakeBundle;
import org.guildhall.registry.MavenAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class LibraryCheckTest {

    private static final String LIBRARY = "org.example.library";
    private static final String BEFORE = "mvn:org.example/library/1.0.0";
    private static final String OWN = "mvn:org.guildhall/library/1";

    @TempDir
    private Path folder;

    private final FakeFeatures features = new FakeFeatures();
    private ModuleArchive archive;

    @BeforeEach
    void bringOne() {
        MavenAddresses.leadTo(folder);
        archive = ModuleArchive.read(kar().in(folder));
    }

    @Test
    void letsInTheLibraryThatIsHere() throws IOException {
        archive.unpackTo(folder);
        check(library("1.1.0").from(OWN), new FakeBundle(folder)).require(archive);
    }

    @Test
    void refusesTheSameVersionWithOtherContent() {
        assertRefused("registry.archive.library-content", library("1.1.0"), LIBRARY, "1.1.0");
    }

    @Test
    void refusesTheSameVersionWithOtherContentInANewVersionOfTheModuleThatBroughtIt() {
        features.install(ModuleKar.NAME, "1.1.0", BEFORE);
        assertRefused("registry.archive.library-content", library("1.1.0"), LIBRARY, "1.1.0");
    }

    @Test
    void letsInAnotherVersionOfTheModuleItself() {
        check(new FakeBundle(folder).named(ModuleKar.NAME, "1.1.0")).require(archive);
    }

    @Test
    void letsInALibraryThatGoesWithTheModulesVersionBefore() {
        features.install(ModuleKar.NAME, "1.1.0", BEFORE);
        check(library("1.0.0")).require(archive);
    }

    @Test
    void refusesAnotherVersionThanThePlatformOrAnotherModuleHas() {
        features.install("guildhall-module-other", "1.0.0", BEFORE);
        assertRefused("registry.archive.library", library("1.0.0"), LIBRARY, "1.1.0", "1.0.0");
    }

    @Test
    void refusesAnotherVersionThanTheModuleAndAnotherHaveBroughtTogether() {
        features.install(ModuleKar.NAME, "1.1.0", BEFORE).install("guildhall-module-other", "1.0.0", BEFORE);
        assertRefused("registry.archive.library", library("1.0.0"), LIBRARY, "1.1.0", "1.0.0");
    }

    @Test
    void refusesTwoVersionsInOneArchive() {
        archive = ModuleArchive.read(
                kar().bundle("second", Map.of("Bundle-SymbolicName", LIBRARY, "Bundle-Version", "1.0.0"))
                        .in(folder));
        assertRefused("registry.archive.library", new FakeBundle(folder), LIBRARY, "1.0.0", "1.1.0");
    }

    private void assertRefused(String key, FakeBundle here, String... arguments) {
        assertThatThrownBy(() -> check(here).require(archive)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.arguments()).startsWith("sample.kar").endsWith((Object[]) arguments);
        });
    }

    private static ModuleKar kar() {
        return new ModuleKar().bundle("library", Map.of("Bundle-SymbolicName", LIBRARY, "Bundle-Version", "1.1.0"));
    }

    private FakeBundle library(String version) {
        return new FakeBundle(folder).named(LIBRARY, version).from(BEFORE);
    }

    private LibraryCheck check(FakeBundle... here) {
        return new LibraryCheck(
                FakeBundle.context(Arrays.stream(here).map(FakeBundle::bundle).toArray(Bundle[]::new)),
                features.service());
    }
}
