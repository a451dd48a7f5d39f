// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody installs a feature that is none of ours, and one of our bundles could make use of it. */
class UnrelatedFeatureIT {

    private static final String NAME = "unrelated";

    /** The pool would have been wired to it, had it been there before: what tempts Karaf to refresh all that use the pool. */
    private static final String WANTED = "io.micrometer.core.instrument";

    @TempDir
    private Path folder;

    @Test
    void refreshesStopsAndRestartsNothingOfOurs() throws Exception {
        Platform platform = SharedPlatform.get();
        Console console = platform.console();
        List<String> before = ours(console);
        long known = platform.log().count();
        String repository = repository();
        try (Load load = new Load(platform.as("funing-staff"), 50, EssayContest.EDITIONS, "/api/core/organizations")) {
            assertThat(console.run("feature:repo-add " + repository).status()).isZero();
            Console.Result installed = console.run("feature:install " + NAME);
            assertThat(installed.status()).as(installed.output()).isZero();
            assertThat(console.run("bundle:list -s -t 0").output()).containsPattern("Active .*" + NAME);
            assertThat(ours(console)).isEqualTo(before);
            assertThat(load.failed()).isEmpty();
            assertThat(platform.log()
                            .skip(known)
                            .filter(line -> line.contains("FeaturesServiceImpl"))
                            .map(line ->
                                    line.substring(line.lastIndexOf('|') + 1).strip()))
                    .contains("Starting bundles:", NAME + "/1.0.0")
                    .noneMatch(line -> line.contains("guildhall"))
                    .doesNotContain("Stopping bundles:", "Refreshing bundles:");
        } finally {
            console.run("feature:uninstall " + NAME);
            console.run("feature:repo-remove " + repository);
        }
    }

    /** Our bundles, and the services they offer: whatever is stopped and started again offers them under new ids. */
    private static List<String> ours(Console console) {
        List<String> ours = lines(console, "bundle:list -t 0 --no-format", "Guildhall ::");
        String ids = ours.stream().map(line -> line.strip().split("\\s")[0]).collect(Collectors.joining(" "));
        List<String> services = lines(console, "bundle:services -p " + ids, "service.id =");
        assertThat(ours).isNotEmpty();
        assertThat(services).hasSizeGreaterThan(ours.size());
        return Stream.concat(ours.stream(), services.stream()).toList();
    }

    private static List<String> lines(Console console, String command, String part) {
        return console.run(command)
                .output()
                .lines()
                .filter(line -> line.contains(part))
                .toList();
    }

    private String repository() throws IOException {
        Path repository = folder.resolve("features.xml");
        return Files.writeString(repository, """
                        <features name="%1$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                          <feature name="%1$s" version="1.0.0"><bundle>%2$s</bundle></feature>
                        </features>
                        """.formatted(NAME, bundle()))
                .toUri()
                .toString();
    }

    private String bundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Export-Package", WANTED);
        Path jar = folder.resolve(NAME + ".jar");
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
        return jar.toUri().toString();
    }
}
