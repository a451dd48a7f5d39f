// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NoSpaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir
    private Path folder;

    @Test
    void readsACopyThatNobodyElseCanChange() throws IOException {
        Path file = new ModuleKar().in(folder);
        Path staging = folder.resolve("data/staging");
        try (StagedArchive staged = new Staging(staging, () -> {}).take(ArchiveSource.of(file))) {
            assertThat(staged.archive().name()).isEqualTo("sample.kar");
            assertThat(staged.archive().file()).startsWith(staging).hasSameBinaryContentAs(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(staging)))
                    .isEqualTo("rwx------");
        }
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void takesNothingWhileTheDiskIsFullOrWhenItBecomesSo() {
        AtomicBoolean full = new AtomicBoolean(true);
        Path staging = folder.resolve("staging");
        Staging small = new Staging(staging, () -> {
            if (full.get()) {
                throw new NoSpaceException("guildhall.file.no-space");
            }
        });
        ArchiveSource growing = new ArchiveSource("a.kar", copy -> {
            Files.write(copy, new byte[9]);
            full.set(true);
            throw new IOException("No space left on device");
        });
        assertThatThrownBy(() -> small.take(growing)).isInstanceOf(NoSpaceException.class);
        full.set(false);
        assertThatThrownBy(() -> small.take(growing)).isInstanceOf(NoSpaceException.class);
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void keepsNothingOfWhatIsRefusedOrWasLeft() throws IOException {
        Path staging = Files.createDirectories(folder.resolve("staging"));
        Files.createDirectories(staging.resolve("left/behind"));
        Files.write(staging.resolve("left/behind/file"), new byte[1]);
        Staging emptied = new Staging(staging, () -> {});
        assertThat(staging).isEmptyDirectory();

        Path damaged = ModuleKar.write(folder, new byte[100]);
        assertThatThrownBy(() -> emptied.take(ArchiveSource.of(damaged))).isInstanceOf(ConflictException.class);
        Path large = ModuleKar.write(folder, new byte[ModuleArchive.LIMIT + 1]);
        assertThatThrownBy(() -> emptied.take(ArchiveSource.of(large))).isInstanceOf(ConflictException.class);
        assertThat(staging).isEmptyDirectory();
    }
}
