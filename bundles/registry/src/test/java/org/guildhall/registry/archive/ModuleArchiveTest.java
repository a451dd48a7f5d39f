// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class ModuleArchiveTest {

    private static final String FEATURES = """
            <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="f">
              <feature name="essays" version="1.2.0"><bundle>mvn:g/a/1.2.0</bundle></feature>
            </features>
            """;
    private static final Map<String, String> HEADERS = Map.of(
            "Bundle-SymbolicName", "a;singleton:=true",
            "Bundle-Version", "1.2.0",
            "Guildhall-Id", "essay-contest",
            "Guildhall-Resources", "a.B");

    @TempDir
    private Path folder;

    @Test
    void readsWhatAnUpdateNeeds() throws IOException {
        ModuleArchive archive = ModuleArchive.read(kar(HEADERS, "ui/ui.json", "db/common/V001__a.sql"))
                .orElseThrow();
        assertThat(archive.module()).isEqualTo("essay-contest");
        assertThat(archive.symbolicName()).isEqualTo("a");
        assertThat(archive.version()).isEqualTo(new Version("1.2.0"));
        assertThat(archive.feature() + "/" + archive.featureVersion()).isEqualTo("essays/1.2.0");
        assertThat(archive.repository()).isEqualTo("mvn:g/a/1.2.0/xml/features");
        assertThat(archive.migrations()).containsExactly(Map.entry("db/common/V001__a.sql", "content"));
        assertThat(archive.api()).isTrue();
        assertThat(archive.pages()).isTrue();
    }

    @Test
    void seesWhatAModuleDoesNotHave() throws IOException {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.remove("Guildhall-Resources");
        ModuleArchive archive = ModuleArchive.read(kar(headers)).orElseThrow();
        assertThat(archive.api()).isFalse();
        assertThat(archive.pages()).isFalse();
        assertThat(archive.migrations()).isEmpty();
    }

    @Test
    void findsNoModuleInOtherBundles() throws IOException {
        assertThat(ModuleArchive.read(kar(Map.of("Bundle-SymbolicName", "a")))).isEmpty();
        assertThat(ModuleArchive.read(kar(Map.of("Guildhall-Id", "essay-contest"))))
                .isEmpty();
    }

    @Test
    void refusesAVersionThatIsNone() {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.put("Bundle-Version", "one");
        assertThatThrownBy(() -> ModuleArchive.read(kar(headers))).isInstanceOf(IOException.class);
    }

    private Path kar(Map<String, String> headers, String... files) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bundle, manifest)) {
            for (String file : files) {
                put(jar, file, "content".getBytes(StandardCharsets.UTF_8));
            }
        }
        Path archive = folder.resolve("a.kar");
        try (ZipOutputStream kar = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(kar, "repository/g/a/1.2.0/a-1.2.0-features.xml", FEATURES.getBytes(StandardCharsets.UTF_8));
            put(kar, "repository/g/a/1.2.0/a-1.2.0.jar", bundle.toByteArray());
        }
        return archive;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
