// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.FakeBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class LibraryCheckTest {

    private static final String LIBRARY = "org.example.library";
    private static final String BEFORE = "mvn:org.example/library/1.0.0";

    @TempDir
    private Path folder;

    private final FakeFeatures features = new FakeFeatures();
    private ModuleArchive archive;

    @BeforeEach
    void bringOne() {
        archive = ModuleArchive.read(new ModuleKar()
                .bundle("library", Map.of("Bundle-SymbolicName", LIBRARY, "Bundle-Version", "1.1.0"))
                .in(folder));
    }

    @Test
    void letsInWhatIsHereInNoOtherVersion() {
        check(library("1.1.0"), new FakeBundle(folder)).require(archive);
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
        LibraryCheck check = check(library("1.0.0"));
        assertThatThrownBy(() -> check.require(archive)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.key()).isEqualTo("registry.archive.library");
            assertThat(e.arguments()).containsExactly("sample.kar", LIBRARY, "1.1.0", "1.0.0");
        });
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
