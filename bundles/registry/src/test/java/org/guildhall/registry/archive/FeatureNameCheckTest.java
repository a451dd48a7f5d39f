// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.FakeBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureNameCheckTest {

    private static final String BEFORE = "mvn:org.guildhall/guildhall-module-sample/1.1.0";

    @TempDir
    private Path folder;

    private final FakeFeatures features = new FakeFeatures();
    private ModuleArchive archive;

    @BeforeEach
    void read() {
        archive = ModuleArchive.read(new ModuleKar().in(folder));
    }

    @Test
    void letsInANameThatNobodyHas() {
        features.install("log", "4.4.10", "mvn:org.example/log/1");
        check("other", "mvn:org.example/other/1").require(archive);
    }

    @Test
    void letsInAnotherVersionOfTheModuleThatIsHere() {
        features.install(ModuleKar.NAME, "1.1.0", BEFORE);
        check("sample", BEFORE).require(archive);
    }

    @Test
    void letsInWhatWasMadeKnownBefore() {
        features.install(ModuleKar.NAME, "1.1.0", BEFORE).uninstall(ModuleKar.NAME);
        check("other", "mvn:org.example/other/1").require(archive);
    }

    @Test
    void refusesTheNameOfAnInstalledFeatureThatHasNotBroughtTheModule() {
        features.install(ModuleKar.NAME, "1.1.0", BEFORE);
        assertRefused(check("other", BEFORE));
        assertRefused(check("sample", "mvn:org.example/sample/1.1.0"));
    }

    @Test
    void refusesTheNameOfAFeatureThatSomebodyElseHasMadeKnown() {
        features.know(ModuleKar.NAME, "1.1.0");
        assertRefused(check("other", "mvn:org.example/other/1"));
    }

    private void assertRefused(FeatureNameCheck check) {
        assertThatThrownBy(() -> check.require(archive)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.key()).isEqualTo("registry.archive.feature-taken");
            assertThat(e.arguments()).containsExactly("sample.kar", ModuleKar.NAME);
        });
    }

    /** Where one module is, from that address. */
    private FeatureNameCheck check(String module, String address) {
        FakeBundle here = new FakeBundle(folder).header("Guildhall-Id", module).from(address);
        return new FeatureNameCheck(FakeBundle.context(here.bundle()), features.service());
    }
}
