// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.data.storage.NodeIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisNodeTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsNameOverStarts() {
        String name = new ThisNode(folder, new NodeIds(1)).name();
        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(80);
        assertThat(new ThisNode(folder, new NodeIds(2)).name()).isEqualTo(name);
    }

    @Test
    void isNamedUnlikeAllOthers() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(new ThisNode(folder, new NodeIds(1)).name())
                .isNotEqualTo(new ThisNode(other, new NodeIds(2)).name());
    }
}
