// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.guildhall.api.health.HealthProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path data;

    private Path secrets;
    private DataDirectory directory;

    @BeforeEach
    void make() {
        secrets = data.resolve("new/secrets");
        directory = Bench.directory(data.resolve("new"));
    }

    @Test
    void makesAFolderThatOnlyItsOwnerCanRead() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(directory.problem()).isEmpty();
    }

    @Test
    void saysThatItIsOpenToOthers() throws IOException {
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwxr-x---"));

        assertThat(directory.problem()).contains(HealthProblem.of("security.health.secrets-open", secrets.toString()));
    }

    @Test
    void saysThatItIsGone() throws IOException {
        Files.delete(secrets);

        assertThat(directory.problem())
                .contains(HealthProblem.of("security.health.secrets-missing", secrets.toString()));
    }
}
