// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenPathTest {

    @ParameterizedTest
    @CsvSource({
        "mvn:org.guildhall/guildhall-x/0.1.0,org/guildhall/guildhall-x/0.1.0/guildhall-x-0.1.0.jar",
        "mvn:org.guildhall/guildhall-x/0.1.0/xml/features,org/guildhall/guildhall-x/0.1.0/guildhall-x-0.1.0-features.xml",
        "mvn:g/a/1,g/a/1/a-1.jar"
    })
    void isReadInBothDirections(String uri, String path) {
        assertThat(MavenPath.path(uri)).isEqualTo(path);
        assertThat(MavenPath.uri(path)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"features.xml", "a/1/a-1.jar", "g/a/1/b-1.jar", "g/a/1/a-2-features.xml"})
    void knowsWhatIsLaidOutOtherwise(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> MavenPath.uri(path));
    }
}
