// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.signature.Fingerprint;
import org.guildhall.registry.words.BundleWords;
import org.guildhall.registry.zip.BadZipException;
import org.guildhall.registry.zip.StrictZip;
import org.osgi.framework.Version;

/**
 * The one module that an archive brings. Whoever has one has read the file to its end and found nothing wrong with it.
 *
 * @param sha256 of the file
 * @param version its bundle's
 * @param featureVersion the same as Maven writes it, with a dash before the qualifier
 * @param repository the Maven address of the document that declares its feature
 * @param needs the names of the features it builds on
 * @param bundles its own, and those that it brings along
 * @param migrations its SQL files by their paths in the bundle
 * @param words what its module calls things
 * @param api whether it has an API of its own
 * @param pages whether it has pages
 */
public record ModuleArchive(
        Path file,
        String sha256,
        String module,
        String symbolicName,
        Version version,
        String feature,
        String featureVersion,
        String repository,
        List<String> needs,
        List<ArchiveBundle> bundles,
        Map<String, String> migrations,
        BundleWords words,
        boolean api,
        boolean pages) {

    /** An archive with more bytes than these is not read. */
    public static final int LIMIT = 50 * 1024 * 1024;

    /**
     * Reads an archive, once.
     *
     * @throws ConflictException if it is damaged, ambiguous, too large, or brings anything else than just one module
     */
    public static ModuleArchive read(Path file) {
        try {
            return read(file, content(file));
        } catch (BadZipException e) {
            throw e.of(file.getFileName().toString());
        }
    }

    static ModuleArchive read(Path file, byte[] content) throws BadZipException {
        ArchiveContents contents = new ArchiveContents();
        StrictZip.read(content, contents);
        Map.Entry<String, byte[]> document = contents.featureDocument();
        ArchiveFeature feature = ArchiveFeature.read(document.getValue());
        List<ArchiveBundle> bundles = contents.bundles(feature);
        ArchiveBundle module = ModuleRules.module(bundles, feature);
        return new ModuleArchive(
                file,
                Fingerprint.of(content),
                module.header(ArchiveBundle.ID).orElseThrow(),
                module.symbolicName(),
                module.version(),
                feature.name(),
                feature.version(),
                document.getKey(),
                feature.needs(),
                bundles,
                contents.migrations(module),
                contents.words(module),
                module.header("Guildhall-Resources").isPresent(),
                contents.hasPages(module));
    }

    /** The file's name. */
    public String name() {
        return file.getFileName().toString();
    }

    /** The versions of the platform that it was made for, if it says so. */
    Optional<String> platform() {
        return own().header(ArchiveBundle.API);
    }

    /** The permissions that its module declares, for those who let it in: known before any of its code runs. */
    public List<String> permissions() {
        return own().header(ArchiveBundle.PERMISSIONS).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .sorted()
                .toList();
    }

    private ArchiveBundle own() {
        return bundles.stream().filter(ArchiveBundle::isModule).findFirst().orElseThrow();
    }

    /** The Maven address of the module's own bundle. */
    public String address() {
        return own().address();
    }

    /** Its feature as Karaf names it. */
    public String featureId() {
        return feature + "/" + featureVersion;
    }

    /**
     * Copies just what was read.
     *
     * @throws ConflictException if the file has changed since
     */
    public void copyTo(Path copy) throws IOException {
        Files.write(copy, unchanged());
    }

    /**
     * Unpacks just what was read: the bundles and the feature, as Maven lays them out.
     *
     * @throws ConflictException if the file has changed since
     */
    public void unpackTo(Path folder) throws IOException {
        try {
            StrictZip.read(unchanged(), (path, content) -> {
                if (isUnpacked(path)) {
                    write(folder.resolve(inRepository(path)), content);
                }
            });
        } catch (BadZipException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is unpacked.
     *
     * @throws ConflictException if the file has changed since
     */
    public List<ArchiveFile> files() {
        List<ArchiveFile> files = new ArrayList<>();
        try {
            StrictZip.read(unchanged(), (path, content) -> {
                if (isUnpacked(path)) {
                    files.add(new ArchiveFile(MavenPath.uri(inRepository(path)), Fingerprint.of(content)));
                }
            });
            return files;
        } catch (BadZipException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that a bundle of its comes in. */
    ArchiveFile file(ArchiveBundle bundle) {
        return files().stream()
                .filter(file -> file.address().equals(bundle.address()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isUnpacked(String path) {
        return path.startsWith(ArchiveContents.REPOSITORY) && !path.contains(StrictZip.INSIDE);
    }

    private static String inRepository(String path) {
        return path.substring(ArchiveContents.REPOSITORY.length());
    }

    private byte[] unchanged() throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (!Fingerprint.of(content).equals(sha256)) {
            throw new ConflictException("registry.archive.changed", name());
        }
        return content;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] content(Path file) throws BadZipException {
        try (InputStream in = Files.newInputStream(file)) {
            // asked beforehand to spare the memory, and read with a limit because files grow
            if (Files.size(file) <= LIMIT) {
                byte[] content = in.readNBytes(LIMIT + 1);
                if (content.length <= LIMIT) {
                    return content;
                }
            }
            throw new BadZipException("registry.archive.too-large", LIMIT / 1024 / 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
