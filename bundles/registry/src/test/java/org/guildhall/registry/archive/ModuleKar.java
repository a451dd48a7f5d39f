// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.guildhall.registry.zip.RawEntry;
import org.guildhall.registry.zip.RawZip;

/** An archive as a module's build makes it, with changes. */
public final class ModuleKar {

    static final String NAME = "guildhall-module-sample";
    static final String FOLDER = "repository/org/guildhall/" + NAME + "/1.2.0/";
    static final String JAR = FOLDER + NAME + "-1.2.0.jar";
    static final String FEATURES = FOLDER + NAME + "-1.2.0-features.xml";

    private final Map<String, String> headers = new TreeMap<>(Map.of(
            "Bundle-SymbolicName", NAME + ";singleton:=true",
            "Bundle-Version", "1.2.0",
            "Guildhall-Id", "sample",
            "Guildhall-Module", "true"));
    private final Map<String, String> inBundle = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private Consumer<RawZip> bundle = jar -> {};
    private String feature = """
        <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="f">
          <feature name="NAME" version="1.2.0">
            <feature dependency="true">guildhall</feature>
            <bundle start="false">mvn:org.guildhall/NAME/1.2.0</bundle>
          </feature>
        </features>
        """.replace("NAME", NAME);

    public ModuleKar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ModuleKar without(String header) {
        headers.remove(header);
        return this;
    }

    /** With something else in the document that declares the feature. */
    ModuleKar feature(String text, String instead) {
        if (!feature.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        feature = feature.replace(text, instead);
        return this;
    }

    /** With a file in the bundle. */
    public ModuleKar inBundle(String path, String content) {
        inBundle.put(path, content);
        return this;
    }

    /** With a file in the archive. */
    ModuleKar file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** With another bundle. */
    public ModuleKar bundle(String artifact, Map<String, String> headers) {
        feature("  </feature>\n</", "    <bundle>mvn:org.guildhall/" + artifact + "/1</bundle>\n  </feature>\n</");
        return file(
                "repository/org/guildhall/" + artifact + "/1/" + artifact + "-1.jar",
                jar(headers, Map.of()).bytes());
    }

    /** With its bundle made wrong. */
    ModuleKar bundle(Consumer<RawZip> change) {
        bundle = bundle.andThen(change);
        return this;
    }

    RawZip zip() {
        RawZip kar = new RawZip();
        kar.add(FEATURES, feature.getBytes(StandardCharsets.UTF_8));
        RawZip jar = jar(headers, inBundle);
        bundle.accept(jar);
        kar.add(JAR, jar.bytes());
        files.forEach(kar::add);
        return kar;
    }

    public Path in(Path folder) {
        return write(folder, zip().bytes());
    }

    static Path write(Path folder, byte[] content) {
        try {
            return Files.write(folder.resolve("sample.kar"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawZip jar(Map<String, String> headers, Map<String, String> files) {
        RawZip jar = new RawZip();
        jar.add("META-INF/", new byte[0], RawEntry.STORED);
        jar.add("META-INF/MANIFEST.MF", manifest(headers));
        files.forEach((path, content) -> jar.add(path, content.getBytes(StandardCharsets.UTF_8)));
        return jar;
    }

    private static byte[] manifest(Map<String, String> headers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            manifest.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
