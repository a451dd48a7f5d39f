// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadArchiveIT {

    private static final String FEATURE = """
            <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="incompatible-1">
              <feature name="incompatible" version="1"><bundle>mvn:org.example/incompatible/1</bundle></feature>
            </features>
            """;

    @TempDir
    private Path folder;

    @Test
    void survivesAnArchiveOfGarbage() throws Exception {
        Path garbage = Files.write(folder.resolve("garbage.kar"), new byte[] {'P', 'K', 3, 4, 42, 42, 42});
        requireUnharmedBy(garbage, "garbage.kar");
    }

    @Test
    void survivesAModuleThatNeedsWhatNobodyHas() throws Exception {
        Path bundle = folder.resolve("incompatible.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "incompatible");
        manifest.getMainAttributes().putValue("Import-Package", "org.guildhall.future;version=\"[9,10)\"");
        new JarOutputStream(Files.newOutputStream(bundle), manifest).close();
        Path archive = folder.resolve("incompatible.kar");
        try (JarOutputStream kar = new JarOutputStream(Files.newOutputStream(archive), new Manifest())) {
            put(kar, "incompatible-1.jar", Files.readAllBytes(bundle));
            put(kar, "incompatible-1-features.xml", FEATURE.getBytes(StandardCharsets.UTF_8));
        }
        requireUnharmedBy(archive, "Unable to install Kar feature incompatible");
        assertThat(SharedPlatform.get().console().run("bundle:list -s").output())
                .doesNotContain("incompatible");
    }

    /** Everything goes on after the log has said that the platform looked at the archive. */
    private static void requireUnharmedBy(Path archive, String looked) throws Exception {
        Platform platform = SharedPlatform.get();
        platform.deploy(archive);
        Limits.await(
                "the log says: " + looked, Limits.SOON, () -> platform.log().anyMatch(line -> line.contains(looked)));
        assertThat(platform.api().get("/health/ready").status()).isEqualTo(200);
        assertThat(platform.as("funing-staff").get(EssayContest.EDITIONS).status())
                .isEqualTo(200);
        platform.undeploy(archive);
    }

    private static void put(JarOutputStream kar, String file, byte[] content) throws IOException {
        kar.putNextEntry(new ZipEntry("repository/org/example/incompatible/1/" + file));
        kar.write(content);
        kar.closeEntry();
    }
}
