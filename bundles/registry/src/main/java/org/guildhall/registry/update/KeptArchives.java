// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.desired.Artifacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The archives that may be needed again, named by their SHA-256: in the database for all nodes, and in the data folder's
 * {@code modules/} what this node has already fetched.
 */
@Component(
        service = KeptArchives.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class KeptArchives {

    private static final String SUFFIX = ".kar";
    private static final String UNFINISHED = ".part";

    /** Far longer than an exchange takes. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final Path folder;
    private final Artifacts artifacts;

    /** Where archives are kept. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public KeptArchives(Config config, @Reference Artifacts artifacts) {
        this(Path.of(config.directory(), "modules").toAbsolutePath(), artifacts);
    }

    KeptArchives(Path folder, Artifacts artifacts) {
        this.folder = folder;
        this.artifacts = artifacts;
    }

    /** Something that writes a file. */
    public interface Writing {
        void to(Path file) throws IOException;
    }

    /** Keeps what is written, and gives back its SHA-256. */
    public String keep(Writing writing) {
        String sha256 = store(writing);
        try {
            artifacts.keep(sha256, Files.readAllBytes(path(sha256)));
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String store(Writing writing) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".", UNFINISHED);
            try {
                writing.to(unfinished);
                String sha256 = sha256(unfinished);
                Files.move(unfinished, path(sha256), StandardCopyOption.ATOMIC_MOVE);
                return sha256;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all others in the database. */
    void keepOnly(Set<String> wanted) {
        artifacts.keepOnly(wanted);
    }

    /**
     * Forgets the files of all others, and what was never finished; but nothing that all nodes shall run, and nothing young, which
     * an exchange may need for its way back.
     */
    void keepHereOnly(Set<String> wanted) {
        if (!Files.exists(folder)) {
            return;
        }
        // what runs here is the way back of the next update
        Set<String> needed = new HashSet<>(wanted);
        needed.addAll(artifacts.desired());
        // the files have this machine's time
        FileTime old = FileTime.from(Instant.now().minus(YOUNG));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!isWanted(file, needed) && isOlder(file, old)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(Path file, Set<String> wanted) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
            return wanted.contains(name.substring(0, name.length() - SUFFIX.length()));
        }
        return !name.endsWith(UNFINISHED);
    }

    private static boolean isOlder(Path file, FileTime time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).compareTo(time) < 0;
        } catch (NoSuchFileException e) {
            // it has just been finished
            return false;
        }
    }

    ModuleArchive read(Release release) {
        return read(release.archive());
    }

    /** @throws NotFoundException if it is nowhere any more, or was changed */
    public ModuleArchive read(String sha256) {
        return ModuleArchive.read(get(sha256));
    }

    /** @throws NotFoundException if it is nowhere any more, or was changed */
    public Path get(String sha256) {
        return find(sha256).orElseThrow(() -> new NotFoundException("registry.update.not-kept", sha256));
    }

    /** The archive of that SHA-256, if it is still somewhere and still the same. */
    Optional<Path> find(String sha256) {
        return here(sha256).or(() -> fetched(sha256));
    }

    private Optional<Path> fetched(String sha256) {
        artifacts.find(sha256).ifPresent(content -> store(file -> Files.write(file, content)));
        return here(sha256);
    }

    private Optional<Path> here(String sha256) {
        try {
            Path file = path(sha256);
            return Files.exists(file) && sha256(file).equals(sha256) ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256 + SUFFIX);
    }

    public static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
