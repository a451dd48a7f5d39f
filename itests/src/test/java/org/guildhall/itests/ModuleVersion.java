// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Another version of a module, made of the one that the build left. */
final class ModuleVersion {

    private static final String BUILT = "0.1.0";

    private final String module;
    private final String version;
    private String featureVersion;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private ModuleVersion(String module, String version) {
        this.module = module;
        this.version = version;
        this.featureVersion = version;
        header("Bundle-Version", version);
    }

    /** Of the essay contest. */
    static ModuleVersion of(String version) {
        return of("essay-contest", version);
    }

    static ModuleVersion of(String module, String version) {
        return new ModuleVersion(module, version);
    }

    /** In a feature of that version. */
    ModuleVersion inFeature(String other) {
        featureVersion = other;
        return this;
    }

    /** With that in its manifest. */
    ModuleVersion header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** With one more SQL file. */
    ModuleVersion migration(String name, String sql) {
        files.put("db/common/" + name, sql);
        return this;
    }

    /** Writes the archive, under the name that a build would give it. */
    Path in(Path folder) throws IOException {
        Path archive = folder.resolve(feature() + "-" + version + ".kar");
        try (ZipFile built = new ZipFile(Platform.kar(module).toFile());
                ZipOutputStream made = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (ZipEntry entry : Collections.list(built.entries())) {
                byte[] content = built.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(".jar")) {
                    content = jar(content);
                } else if (entry.getName().endsWith(".xml")) {
                    content =
                            renamed(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                }
                put(made, renamed(entry.getName()), content);
            }
        }
        return archive;
    }

    private String renamed(String text) {
        return text.replace(feature() + "/" + BUILT, feature() + "/" + featureVersion)
                .replace(feature() + "-" + BUILT, feature() + "-" + featureVersion)
                .replace("version=\"" + BUILT + "\" description", "version=\"" + featureVersion + "\" description");
    }

    private String feature() {
        return "guildhall-module-" + module;
    }

    private byte[] jar(byte[] built) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (JarInputStream from = new JarInputStream(new ByteArrayInputStream(built))) {
            headers.forEach(from.getManifest().getMainAttributes()::putValue);
            try (JarOutputStream to = new JarOutputStream(content, from.getManifest())) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    put(to, entry.getName(), from.readAllBytes());
                }
                for (Map.Entry<String, String> file : files.entrySet()) {
                    put(to, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return content.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
