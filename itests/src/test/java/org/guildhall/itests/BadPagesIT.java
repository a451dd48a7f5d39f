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

/** A bundle whose pages are declared wrongly: the mistake is named where it stands, and everybody else's pages go on. */
class BadPagesIT {

    private static final String UI = """
            {
              "pages": [
                { "face": "console", "path": "works", "title": "bad-pages.works" }
              ]
            }
            """;

    private static final String MISTAKE = "The pages of bad-pages 1.0.0 are not shown: "
            + "ui/ui.json line 3, column 5: missing: the permission of a page";

    @TempDir
    private Path folder;

    @Test
    void namesTheLineAndTheReason() throws Exception {
        Platform platform = SharedPlatform.get();
        Path bundle = bundle();
        platform.deploy(bundle);
        Limits.await("the log names the mistake", Limits.SOON, () -> platform.log()
                .anyMatch(line -> line.contains(MISTAKE)));

        assertThat(platform.console().run("guildhall:status").output()).contains("bad-pages");
        assertThat(platform.api().get("/health/ready").status()).isEqualTo(200);
        assertThat(platform.as("funing-staff").get("/ui/manifest").body().toString())
                .contains("core")
                .doesNotContain("bad-pages");

        platform.undeploy(bundle);
        Limits.await(
                "the mistake is gone with its bundle",
                Limits.SOON,
                () -> !platform.console().run("guildhall:status").output().contains("bad-pages"));
    }

    private Path bundle() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "bad-pages");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        manifest.getMainAttributes().putValue("Guildhall-Id", "bad-pages");
        Path file = folder.resolve("bad-pages.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry("ui/ui.json"));
            jar.write(UI.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return file;
    }
}
