// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What can not run here is refused with a sentence, and the platform goes on as if nothing had happened. */
class BadArchiveIT {

    private static final String FEATURE = """
        <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="incompatible-1">
          <feature name="incompatible" version="1.0.0">
            %s<bundle start="false">mvn:org.example/incompatible/1</bundle>
          </feature>
        </features>
        """;

    @TempDir
    private Path folder;

    @Test
    void refusesGarbage() throws Exception {
        byte[] garbage = {'P', 'K', 3, 4, 42, 42, 42};
        requireRefused(Files.write(folder.resolve("garbage.kar"), garbage), "it is damaged or no archive at all");
        requireRefused(Files.write(folder.resolve("garbage.jar"), garbage), "it is damaged or no archive at all");
    }

    @Test
    void refusesATruncatedModule() throws Exception {
        byte[] whole = Files.readAllBytes(Platform.kar("essay-contest"));
        Path truncated = Files.write(folder.resolve("truncated.kar"), Arrays.copyOf(whole, whole.length * 2 / 3));
        requireRefused(truncated, "it is damaged or no archive at all");
    }

    @Test
    void refusesAnArchiveWithoutAModule() throws Exception {
        Path empty = folder.resolve("empty.kar");
        new JarOutputStream(Files.newOutputStream(empty), new Manifest()).close();
        requireRefused(empty, "there is no module in it");
    }

    @Test
    void refusesAModuleThatNeedsWhatNobodyHas() throws Exception {
        requireRefused(
                kar("incompatible", "", "org.guildhall.future;version=\"[9,10)\""),
                "it needs the package org.guildhall.future (≥ 9.0.0, < 10.0.0), which nobody here offers");
        requireRefused(
                kar("dependent", "<feature>unheard-of</feature>", "org.guildhall.api"),
                "it needs the feature unheard-of, which nobody here knows");
    }

    @Test
    void refusesAModuleForAnotherVersionOfThePlatform() throws Exception {
        String tooNew = "org.guildhall.api;version=\"[99,100)\"";
        String sentence = "it needs the package org.guildhall.api (≥ 99.0.0, < 100.0.0), but here is 1.";
        requireRefused(kar("incompatible", "", tooNew), sentence);
        requireRefused(Files.write(folder.resolve("incompatible.jar"), bundle(tooNew)), sentence);
    }

    private static void requireRefused(Path archive, String sentence) throws Exception {
        Platform platform = SharedPlatform.get();
        String file = archive.getFileName().toString();
        long known = platform.log().count();
        platform.deploy(archive);
        Limits.await("the log refuses " + file, Limits.SOON, () -> platform.log()
                .skip(known)
                .anyMatch(line -> line.contains(file + " is refused: " + sentence)));

        assertThat(platform.console().run("module:refused").output()).contains("未接收 " + file);
        List<String> news = platform.log().skip(known).toList();
        assertThat(news).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        assertThat(platform.console().run("bundle:list -s").output()).doesNotContain("incompatible");
        assertThat(platform.console().run("kar:list").output()).doesNotContain(name(file));
        assertThat(platform.console().run("feature:repo-list").output()).doesNotContain("incompatible");
        assertThat(platform.api().get("/health/ready").status()).isEqualTo(200);
        assertThat(platform.as("funing-staff").get(EssayContest.EDITIONS).status())
                .isEqualTo(200);

        platform.undeploy(archive);
        Limits.await(
                file + " is forgotten",
                Limits.SOON,
                () -> !platform.console().run("module:refused").output().contains(file));
    }

    private static String name(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private Path kar(String name, String needs, String imports) throws IOException {
        Path archive = folder.resolve(name + ".kar");
        try (JarOutputStream kar = new JarOutputStream(Files.newOutputStream(archive), new Manifest())) {
            put(kar, "incompatible-1.jar", bundle(imports));
            put(kar, "incompatible-1-features.xml", FEATURE.formatted(needs).getBytes(StandardCharsets.UTF_8));
        }
        return archive;
    }

    private byte[] bundle(String imports) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "incompatible");
        manifest.getMainAttributes().putValue("Bundle-Version", "1");
        manifest.getMainAttributes().putValue("Guildhall-Id", "incompatible");
        manifest.getMainAttributes().putValue("Guildhall-Module", "true");
        manifest.getMainAttributes().putValue("Import-Package", imports);
        Path file = folder.resolve("bundle");
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return Files.readAllBytes(file);
    }

    private static void put(JarOutputStream kar, String file, byte[] content) throws IOException {
        kar.putNextEntry(new ZipEntry("repository/org/example/incompatible/1/" + file));
        kar.write(content);
        kar.closeEntry();
    }
}
