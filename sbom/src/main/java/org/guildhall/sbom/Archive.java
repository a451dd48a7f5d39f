// SPDX-License-Identifier: Apache-2.0
package org.guildhall.sbom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What a jar says of itself. */
final class Archive {

    private final Path file;

    Archive(Path file) {
        this.file = file;
    }

    String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By its manifest, else by the pom within, else by the pom beside it, else by what we know. */
    List<String> licences(Licences licences, Coordinates at) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            String header = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue("Bundle-License");
            if (header != null) {
                return licences.ofManifest(header);
            }
            String pom = "META-INF/maven/" + at.group() + "/" + at.name() + "/pom.xml";
            List<String> within = text(jar, pom::equals).map(licences::ofPom).orElse(List.of());
            Path beside = file.resolveSibling(at.name() + "-" + at.version() + ".pom");
            if (within.isEmpty() && Files.exists(beside)) {
                within = licences.ofPom(Files.readString(beside));
            }
            return within.isEmpty() ? licences.ofSilent(at) : within;
        }
    }

    /** Where it came from, if a description within fits its name. */
    Optional<Coordinates> coordinates() throws IOException {
        String name = file.getFileName().toString();
        return described().stream()
                .filter(at -> name.equals(at.name() + "-" + at.version() + ".jar"))
                .findFirst();
    }

    /** What Maven left descriptions of within: itself, and what was copied into it. */
    List<Coordinates> described() throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<Coordinates> described = new ArrayList<>();
            for (JarEntry entry : jar.stream().filter(Archive::isDescription).toList()) {
                Properties said = new Properties();
                said.load(jar.getInputStream(entry));
                described.add(new Coordinates(
                        said.getProperty("groupId"), said.getProperty("artifactId"), said.getProperty("version")));
            }
            return described;
        }
    }

    /** The names of what is in it. */
    List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    private static boolean isDescription(JarEntry entry) {
        return entry.getName().startsWith("META-INF/maven/") && entry.getName().endsWith("/pom.properties");
    }

    private static Optional<String> text(JarFile jar, Predicate<String> wanted) throws IOException {
        for (JarEntry entry :
                jar.stream().filter(each -> wanted.test(each.getName())).toList()) {
            return Optional.of(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }
}
