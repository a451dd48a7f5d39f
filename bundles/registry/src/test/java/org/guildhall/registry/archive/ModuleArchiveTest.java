// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.signature.Fingerprint;
import org.guildhall.registry.zip.RawZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class ModuleArchiveTest {

    private final ModuleKar kar = new ModuleKar();

    @TempDir
    private Path folder;

    @Test
    void readsWhatAnInstallationNeeds() throws IOException {
        Path file = kar.header("Guildhall-Resources", "a.B")
                .inBundle("ui/ui.json", "{}")
                .inBundle("db/common/V001__a.sql", "content")
                .bundle("library", Map.of("Bundle-SymbolicName", "library"))
                .in(folder);
        ModuleArchive archive = ModuleArchive.read(file);
        assertThat(archive.name()).isEqualTo("sample.kar");
        assertThat(archive.sha256()).isEqualTo(Fingerprint.of(Files.readAllBytes(file)));
        assertThat(archive.module()).isEqualTo("sample");
        assertThat(archive.symbolicName()).isEqualTo(ModuleKar.NAME);
        assertThat(archive.version()).isEqualTo(new Version("1.2.0"));
        assertThat(archive.featureId()).isEqualTo(ModuleKar.NAME + "/1.2.0");
        assertThat(archive.repository()).isEqualTo("mvn:org.guildhall/" + ModuleKar.NAME + "/1.2.0/xml/features");
        assertThat(archive.needs()).containsExactly("guildhall");
        assertThat(archive.bundles())
                .extracting(ArchiveBundle::symbolicName)
                .containsExactlyInAnyOrder(ModuleKar.NAME, "library");
        assertThat(archive.migrations()).containsExactly(Map.entry("db/common/V001__a.sql", "content"));
        assertThat(archive.api()).isTrue();
        assertThat(archive.pages()).isTrue();
    }

    @Test
    void seesWhatAModuleDoesNotHave() {
        ModuleArchive archive = ModuleArchive.read(kar.in(folder));
        assertThat(archive.api()).isFalse();
        assertThat(archive.pages()).isFalse();
        assertThat(archive.migrations()).isEmpty();
    }

    @Test
    void refusesWhatIsNotOneModule() {
        requireRefused("empty", new ModuleKar().without("Guildhall-Module"));
        requireRefused(
                "two-modules",
                new ModuleKar().bundle("second", Map.of("Bundle-SymbolicName", "second", "Guildhall-Module", "true")));
        requireRefused("platform", new ModuleKar().header("Guildhall-Id", "core"));
        requireRefused(
                "platform",
                new ModuleKar().bundle("other", Map.of("Bundle-SymbolicName", "other", "Guildhall-Id", "web")));
        requireRefused(
                "fragment",
                new ModuleKar()
                        .bundle("other", Map.of("Bundle-SymbolicName", "other", "Fragment-Host", "guildhall-core")));
        requireRefused("manifest", new ModuleKar().without("Guildhall-Id"));
        requireRefused("manifest", new ModuleKar().header("Guildhall-Id", "../x"));
        requireRefused("manifest", new ModuleKar().header("Bundle-Version", "one"));
        requireRefused("manifest", new ModuleKar().without("Bundle-SymbolicName"));
        requireRefused("manifest", new ModuleKar().bundle("other", Map.of()));
        requireRefused("words", new ModuleKar().inBundle("messages_en.properties", "sample.name=\\u00zz"));
    }

    @Test
    void refusesAFeatureThatIsNotTheModules() {
        requireRefused("versions", new ModuleKar().header("Bundle-Version", "1.3.0"));
        requireRefused(
                "feature-name", new ModuleKar().feature("<feature name=\"" + ModuleKar.NAME, "<feature name=\"scr"));
        requireRefused("starts", new ModuleKar().feature(" start=\"false\"", ""));
        requireRefused(
                "bundle-missing",
                new ModuleKar().feature("</feature>\n</f", "<bundle>mvn:a/b/1</bundle></feature>\n</f"));
        requireRefused("bundle-missing", new ModuleKar().feature("mvn:org.guildhall", "http://example.org"));
        requireRefused("features", new ModuleKar().feature("</features>", "<feature name=\"b\"/></features>"));
        requireRefused("features", new ModuleKar().feature("<features", "<!DOCTYPE features><features"));
        requireRefused("features", new ModuleKar().feature("</features>", ""));
        requireRefused(
                "feature-element",
                new ModuleKar().feature("<feature name", "<repository>http://example.org</repository><feature name"));
        requireRefused(
                "feature-element",
                new ModuleKar()
                        .feature("</feature>\n</f", "<config name=\"org.guildhall.data\">a=b</config></feature>\n</f"));
    }

    @Test
    void refusesWhatDoesNotBelongIntoIt() {
        requireRefused("unexpected", new ModuleKar().file("resources/etc/users.properties", new byte[1]));
        requireRefused("unexpected", new ModuleKar().file("repository/a.jar", new byte[1]));
        requireRefused("unexpected", new ModuleKar().file("repository/g/a/1/a-1.so", new byte[1]));
        requireRefused("unexpected", new ModuleKar().file("repository/g/a/1/a-1.jar", new RawZip().bytes()));
        requireRefused("features", new ModuleKar().file("repository/g/a/1/a-1-features.xml", new byte[1]));
        requireRefused("too-large", new byte[ModuleArchive.LIMIT + 1]);
        requireRefused("damaged", new byte[100]);
    }

    @Test
    void unpacksJustWhatWasRead() throws IOException {
        ModuleArchive archive = ModuleArchive.read(kar.in(folder));
        Path unpacked = folder.resolve("unpacked");
        archive.unpackTo(unpacked);
        archive.copyTo(folder.resolve("copy"));
        try (Stream<Path> files = Files.walk(unpacked)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> "repository/" + unpacked.relativize(file)))
                    .containsExactlyInAnyOrder(ModuleKar.JAR, ModuleKar.FEATURES);
        }
        assertThat(folder.resolve("copy")).hasSameBinaryContentAs(archive.file());

        ModuleKar.write(folder, kar.header("Export-Package", "a").zip().bytes());
        Path later = folder.resolve("later");
        assertThatThrownBy(() -> archive.unpackTo(later)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> archive.copyTo(later)).isInstanceOf(ConflictException.class);
        assertThat(later).doesNotExist();
    }

    private void requireRefused(String key, ModuleKar refused) {
        requireRefused(key, refused.zip().bytes());
    }

    private void requireRefused(String key, byte[] content) {
        Path file = ModuleKar.write(folder, content);
        assertThatThrownBy(() -> ModuleArchive.read(file))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.key()).isEqualTo("registry.archive." + key));
    }
}
