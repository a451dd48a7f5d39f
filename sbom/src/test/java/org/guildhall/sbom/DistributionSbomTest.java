// SPDX-License-Identifier: Apache-2.0
package org.guildhall.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionSbomTest {

    private static final String ANNOTATION = "com/fasterxml/jackson/annotation/JsonInclude.class";

    @TempDir
    Path folder;

    private Path assembly;
    private Path lock;

    @BeforeEach
    void make() throws IOException {
        assembly = folder.resolve("assembly");
        Files.createDirectories(assembly.resolve("lib"));
        lock = Files.writeString(folder.resolve("package-lock.json"), """
                {"packages": {"": {}, "node_modules/esbuild": {"version": "1", "license": "?"},
                 "node_modules/@vue/shared": {"version": "3.5.45", "license": "MIT"}}}""");
        bundle("org/example/choir/1.2/choir-1.2.jar", "https://www.apache.org/licenses/LICENSE-2.0.txt");
    }

    @Test
    void namesEachArtifactWithItsLicence() throws IOException {
        JsonNode choir = components().path(0);

        assertThat(choir.path("purl").asText()).isEqualTo("pkg:maven/org.example/choir@1.2");
        assertThat(choir.path("licenses").path(0).path("license").path("id").asText())
                .isEqualTo("Apache-2.0");
        assertThat(choir.path("hashes").path(0).path("content").asText()).hasSize(64);
    }

    @Test
    void readsWhatAManifestMaySay() {
        Licences licences = new Licences();
        assertThat(licences.ofManifest(
                        "\"Apache License, Version 2.0\";link=\"https://www.apache.org/licenses/LICENSE-2.0.txt\""))
                .containsExactly("Apache-2.0");
        assertThat(licences.ofManifest(
                        "http://www.eclipse.org/legal/epl-2.0, https://www.gnu.org/software/classpath/license.html"))
                .containsExactly("EPL-2.0", "GPL-2.0-with-classpath-exception");
        assertThat(licences.ofManifest("BSD-3-Clause;link=https://asm.ow2.io/LICENSE.txt"))
                .containsExactly("BSD-3-Clause");
    }

    @Test
    void refusesAndNamesAllWhoseLicenceNobodyHasAccepted() throws IOException {
        bundle("org/example/lion/3/lion-3.jar", "https://fsl.software/");
        bundle("org/example/bear/4/bear-4.jar", null);
        bundle("org/example/wolf/5/wolf-5.jar", "https://www.apache.org/licenses/LICENSE-2.0.txt, GPL-3.0");

        assertThatIllegalArgumentException()
                .isThrownBy(this::components)
                .withMessageContaining(
                        "org.example/lion@3 has a licence that nobody has accepted: https://fsl.software")
                .withMessageContaining("org.example/bear@4 says nothing")
                .withMessageContaining("org.example/wolf@5 has a licence that nobody has accepted: GPL-3.0")
                .withMessageNotContaining("choir");
    }

    @Test
    void looksIntoOurOwnBundles() throws IOException {
        jar("org/guildhall/guildhall-web/1/guildhall-web-1.jar", "Apache-2.0", Map.of(ANNOTATION, bytes(ANNOTATION)));

        JsonNode within = components().path(1).path("components");

        assertThat(within).hasSize(2);
        assertThat(within.path(0).path("purl").asText())
                .startsWith("pkg:maven/com.fasterxml.jackson.core/jackson-annotations@2.");
        assertThat(within.path(1).path("purl").asText()).isEqualTo("pkg:npm/%40vue/shared@3.5.45");
    }

    @Test
    void refusesToCarryWhatIsFromNowhere() throws IOException {
        jar("org/guildhall/guildhall-data/1/guildhall-data-1.jar", "Apache-2.0", Map.of("smuggled-1.jar", new byte[0]));

        assertThatIllegalArgumentException().isThrownBy(this::components).withMessageContaining("smuggled-1.jar");
    }

    private JsonNode components() throws IOException {
        ClassLoader loader = getClass().getClassLoader();
        Path repository = Path.of(System.getProperty("user.home"), ".m2/repository");
        String bom = new DistributionSbom(assembly, new Carried(repository, loader, List.of()), lock).write("0.1.0");
        return new ObjectMapper().readTree(bom).path("components");
    }

    private void bundle(String path, String licence) throws IOException {
        jar(path, licence, Map.of());
    }

    private void jar(String path, String licence, Map<String, byte[]> entries) throws IOException {
        Path file = assembly.resolve("system").resolve(path);
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            String manifest = "Manifest-Version: 1.0\n" + (licence == null ? "" : folded("Bundle-License: " + licence));
            add(jar, "META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(jar, entry.getKey(), entry.getValue());
            }
        }
    }

    /** No line of a manifest may be longer. */
    private static String folded(String line) {
        return line.replaceAll("(.{60})", "$1\n ") + "\n";
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = DistributionSbomTest.class.getClassLoader().getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }
}
