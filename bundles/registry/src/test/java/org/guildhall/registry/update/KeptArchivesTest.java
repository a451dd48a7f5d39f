// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptArchivesTest {

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItKept() {
        KeptArchives archives = new KeptArchives(folder.resolve("modules"));
        String sha256 = archives.keep(file -> Files.writeString(file, "abc"));
        assertThat(sha256).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(archives.find(sha256))
                .hasValueSatisfying(file -> assertThat(file).hasContent("abc"));
        assertThat(archives.keep(file -> Files.writeString(file, "abc"))).isEqualTo(sha256);
    }

    @Test
    void doesNotGiveBackWhatWasChanged() throws IOException {
        KeptArchives archives = new KeptArchives(folder);
        String sha256 = archives.keep(file -> Files.writeString(file, "abc"));
        Files.writeString(folder.resolve(sha256 + ".kar"), "abcd");
        assertThat(archives.find(sha256)).isEmpty();
        assertThat(archives.find("00")).isEmpty();
    }

    @Test
    void hasNothingToForgetAtFirst() {
        new KeptArchives(folder.resolve("modules")).keepOnly(Set.of());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void forgetsWhatNobodyWants() throws IOException {
        KeptArchives archives = new KeptArchives(folder);
        String wanted = archives.keep(file -> Files.writeString(file, "abc"));
        String other = archives.keep(file -> Files.writeString(file, "abcd"));
        Path unfinished = Files.writeString(folder.resolve(".1.part"), "ab");
        archives.keepOnly(Set.of(wanted));
        assertThat(archives.find(wanted)).isPresent();
        assertThat(archives.find(other)).isEmpty();
        assertThat(unfinished).doesNotExist();
    }
}
