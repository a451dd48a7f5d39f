// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.guildhall.api.error.NoSpaceException;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.data.storage.NotesUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {

    /** As if no disk were large enough. */
    private static final int ALL = 100;

    @TempDir
    Path folder;

    @Test
    void saysHowMuchIsMissing() {
        HealthProblem problem = new FreeSpace(folder, ALL, 1L << 40).problem().orElseThrow();

        assertThat(problem.key()).isEqualTo("guildhall.health.disk-full");
        assertThat(problem.arguments()).hasSize(3).startsWith(folder.toString());
        assertThat((Long) problem.arguments().get(1))
                .isLessThan((Long) problem.arguments().get(2));
    }

    @Test
    void aLargeDiskNeedsNoFifthPart() {
        assertThat(new FreeSpace(folder, ALL, 1).problem()).isEmpty();
    }

    @Test
    void saysThatTheFolderIsGone() {
        assertThat(new FreeSpace(folder.resolve("none"), 5, 1).problem().map(HealthProblem::key))
                .contains("guildhall.health.disk-gone");
    }

    @Test
    void takesNoFileWhenTheDiskIsNearlyFull() throws Exception {
        try (NotesUnit notes = new NotesUnit()) {
            StoredFiles files = new StoredFiles(
                    folder,
                    new FreeSpace(folder, ALL, 1L << 40),
                    notes.dataSource(),
                    new NodeIds(1),
                    Clock.systemUTC());

            assertThatExceptionOfType(NoSpaceException.class)
                    .isThrownBy(() -> files.add(StoredFilesTest.OWNER, "a.txt", new ByteArrayInputStream(new byte[1])));
            assertThat(folder).isEmptyDirectory();
        }
    }
}
