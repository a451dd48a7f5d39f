// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.ModuleKar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFilesTest {

    private static final String NAME = "library-1.0.0";
    private static final String ADDRESS = "mvn:org.guildhall/library/1.0.0/xml/features";

    @TempDir
    private Path karaf;

    @Test
    void unpacksAnArchiveAndRemovesIt() throws IOException {
        ModuleArchive archive = ModuleArchive.read(new ModuleKar().in(karaf));
        ModuleFiles files = files();
        files.unpack(archive);
        files.unpack(archive);

        Path folder = kar().resolve("guildhall-module-sample-1.2.0");
        assertThat(folder.resolve("features.cfg")).hasContent(archive.repository());
        assertThat(folder.resolve("org/guildhall/guildhall-module-sample/1.2.0/guildhall-module-sample-1.2.0.jar"))
                .exists();

        files.removeUnpacked(URI.create(archive.repository()));
        assertThat(kar()).isEmptyDirectory();
        assertThat(unpacking()).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfWhatCouldNotBeWrittenWhole() {
        assertThatThrownBy(() -> files().unpack(NAME, ADDRESS, ModuleFilesTest::fillTheDisk))
                .isInstanceOf(IOException.class);

        assertThat(kar().resolve(NAME)).doesNotExist();
        assertThat(unpacking()).isEmptyDirectory();
    }

    @Test
    void leavesWhatWasThereIfTheNextCouldNotBeWrittenWhole() throws IOException {
        ModuleFiles files = files();
        files.unpack(NAME, ADDRESS, folder -> Files.writeString(folder.resolve("one.jar"), "whole"));
        assertThatThrownBy(() -> files.unpack(NAME, ADDRESS, ModuleFilesTest::fillTheDisk))
                .isInstanceOf(IOException.class);

        assertThat(kar().resolve(NAME).resolve("one.jar")).hasContent("whole");
    }

    @Test
    void showsNothingBeforeItIsWhole() throws IOException {
        files().unpack(NAME, ADDRESS, folder -> {
            Files.writeString(folder.resolve("one.jar"), "whole");
            assertThat(kar().resolve(NAME)).doesNotExist();
        });
        assertThat(kar().resolve(NAME).resolve("one.jar")).hasContent("whole");
    }

    @Test
    void removesWhatAPowerCutLeft() throws IOException {
        Files.createDirectories(unpacking().resolve("1"));
        Files.writeString(unpacking().resolve("1").resolve("one.jar"), "ha");
        files();
        assertThat(unpacking()).doesNotExist();
    }

    @Test
    void hasNothingToRemoveAtFirst() throws IOException {
        files().removeUnpacked(URI.create(ADDRESS));
        assertThat(kar()).doesNotExist();
    }

    private static void fillTheDisk(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("one.jar"), "whole");
        Files.writeString(folder.resolve("two.jar"), "ha");
        throw new IOException("No space left on device");
    }

    private ModuleFiles files() {
        return new ModuleFiles(karaf, karaf.resolve("deploy"));
    }

    private Path kar() {
        return karaf.resolve("kar");
    }

    private Path unpacking() {
        return karaf.resolve("unpacking");
    }
}
