// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.guildhall.api.error.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCheckTest {

    private static final String NEEDED = "<feature dependency=\"true\">guildhall</feature>";

    @TempDir
    private Path folder;

    private final FakeFeatures features = new FakeFeatures().install("guildhall", "0.1.0", "mvn:g/core/1");

    @Test
    void namesNothingThatIsHere() {
        assertThat(new FeatureCheck(features.service()).along(needing("guildhall")))
                .isEmpty();
    }

    @Test
    void namesWhatComesAlongAndWhatComesAlongWithThat() {
        features.know("shop", "2.0", "guildhall", "ledger", "unheard-of")
                .know("ledger", "1.1", "shop")
                .know("other", "3.0");
        assertThat(new FeatureCheck(features.service()).along(needing("shop")))
                .containsExactly("ledger 1.1.0", "shop 2.0.0");
    }

    @Test
    void refusesWhatNobodyKnows() {
        FeatureCheck check = new FeatureCheck(features.service());
        assertThatThrownBy(() -> check.along(needing("unheard-of")))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.key()).isEqualTo("registry.archive.feature-missing");
                    assertThat(e.arguments()).containsExactly("sample.kar", "unheard-of");
                });
    }

    private ModuleArchive needing(String feature) {
        return ModuleArchive.read(new ModuleKar()
                .feature(NEEDED, NEEDED + "<feature>" + feature + "</feature>")
                .in(folder));
    }
}
