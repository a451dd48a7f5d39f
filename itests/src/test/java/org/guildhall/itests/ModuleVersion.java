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

/** Another version of the essay contest, made of the one that the build left. */
final class ModuleVersion {

    private static final String FEATURE = "guildhall-module-essay-contest";
    private static final String BUILT = "0.1.0";

    private final String version;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private ModuleVersion(String version) {
        this.version = version;
        header("Bundle-Version", version);
    }

    static ModuleVersion of(String version) {
        return new ModuleVersion(version);
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
        Path archive = folder.resolve(FEATURE + "-" + version + ".kar");
        try (ZipFile built = new ZipFile(Platform.kar("essay-contest").toFile());
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
        return text.replace(FEATURE + "/" + BUILT, FEATURE + "/" + version)
                .replace(FEATURE + "-" + BUILT, FEATURE + "-" + version)
                .replace("version=\"" + BUILT + "\" description", "version=\"" + version + "\" description");
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
