// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final String FEATURES = """
            <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="f">
              <feature name="one" version="1.0"><feature dependency="true">base</feature><bundle>mvn:g/a/1</bundle></feature>
            </features>
            """;

    @TempDir
    private Path folder;

    @Test
    void readsTheFeaturesAndManifestsOfAModuleArchive() throws IOException {
        Archive archive = Archive.read(kar(FEATURES).toFile());
        assertThat(archive.features()).containsExactly(new ArchiveFeature("one", "1.0", List.of("base")));
        assertThat(archive.bundles())
                .extracting(bundle -> bundle.getValue("Import-Package"))
                .containsExactly("x.y");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Path garbage = Files.write(folder.resolve("garbage.kar"), new byte[] {'P', 'K', 3, 4, 42});
        assertThatThrownBy(() -> Archive.read(garbage.toFile())).isInstanceOf(IOException.class);
    }

    @Test
    void refusesATruncatedArchive() throws IOException {
        byte[] whole = Files.readAllBytes(kar(FEATURES));
        Path truncated = Files.write(folder.resolve("truncated.kar"), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThatThrownBy(() -> Archive.read(truncated.toFile())).isInstanceOf(IOException.class);
    }

    @Test
    void readsNoDocumentTypes() throws IOException {
        Path kar = kar("<!DOCTYPE features [<!ENTITY e SYSTEM \"file:/etc/passwd\">]><features name=\"&e;\"/>");
        assertThatThrownBy(() -> Archive.read(kar.toFile())).isInstanceOf(IOException.class);
    }

    private Path kar(String features) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Import-Package", "x.y");
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        new JarOutputStream(bundle, manifest).close();
        Path file = folder.resolve("whole.kar");
        try (JarOutputStream kar = new JarOutputStream(Files.newOutputStream(file))) {
            put(kar, "repository/g/a/1/a-1-features.xml", features.getBytes(StandardCharsets.UTF_8));
            put(kar, "repository/g/a/1/a-1.jar", bundle.toByteArray());
        }
        return file;
    }

    private static void put(JarOutputStream kar, String name, byte[] content) throws IOException {
        kar.putNextEntry(new ZipEntry(name));
        kar.write(content);
        kar.closeEntry();
    }
}
