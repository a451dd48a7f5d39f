// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * The one module that an archive brings.
 *
 * @param repository the Maven address of the document that declares its feature
 * @param migrations its SQL files by their paths in the bundle
 * @param api whether it has an API of its own
 * @param pages whether it has pages
 */
public record ModuleArchive(
        Path file,
        String module,
        String symbolicName,
        Version version,
        String feature,
        String featureVersion,
        String repository,
        Map<String, String> migrations,
        boolean api,
        boolean pages) {

    private static final String REPOSITORY = "repository/";

    /**
     * Reads an archive.
     *
     * @return empty if there is no module in it, or more than one
     * @throws IOException if it is damaged
     */
    public static Optional<ModuleArchive> read(Path file) throws IOException {
        try {
            return parse(file);
        } catch (IllegalArgumentException e) {
            // a version, or a path, that is none
            throw new IOException(e);
        }
    }

    private static Optional<ModuleArchive> parse(Path file) throws IOException {
        String repository = null;
        ArchiveFeature feature = null;
        ModuleJar jar = null;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (!name.startsWith(REPOSITORY)) {
                    continue;
                }
                byte[] content = read(zip, entry);
                if (name.endsWith("-features.xml")) {
                    repository = MavenPath.uri(name.substring(REPOSITORY.length()));
                    feature = ArchiveFeature.read(new ByteArrayInputStream(content)).stream()
                            .findFirst()
                            .orElse(feature);
                } else if (name.endsWith(".jar")) {
                    ModuleJar found = ModuleJar.read(content);
                    jar = found.id() == null ? jar : found;
                }
            }
        }
        if (repository == null || feature == null || jar == null) {
            return Optional.empty();
        }
        return Optional.of(jar.in(file, feature, repository));
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** A bundle inside an archive, as far as it is of interest here; without an id it is no module. */
    private record ModuleJar(Attributes headers, Map<String, String> migrations, boolean pages) {

        static ModuleJar read(byte[] content) throws IOException {
            Map<String, String> migrations = new TreeMap<>();
            boolean pages = false;
            try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content))) {
                for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                    String name = entry.getName();
                    pages |= name.equals("ui/ui.json");
                    if (name.startsWith("db/") && name.endsWith(".sql")) {
                        migrations.put(name, new String(jar.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                Attributes headers = jar.getManifest() == null
                        ? new Attributes()
                        : jar.getManifest().getMainAttributes();
                return new ModuleJar(headers, migrations, pages);
            }
        }

        String id() {
            return headers.getValue(Constants.BUNDLE_SYMBOLICNAME) == null ? null : headers.getValue("Guildhall-Id");
        }

        ModuleArchive in(Path file, ArchiveFeature feature, String repository) {
            return new ModuleArchive(
                    file,
                    id(),
                    headers.getValue(Constants.BUNDLE_SYMBOLICNAME).split(";")[0],
                    Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION)),
                    feature.name(),
                    feature.version(),
                    repository,
                    migrations,
                    headers.getValue("Guildhall-Resources") != null,
                    pages);
        }
    }
}
