// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.guildhall.data.file.DiskSpace;
import org.guildhall.data.file.KeptFiles;
import org.guildhall.data.file.StoredFile;
import org.guildhall.registry.storage.TableRepository;
import org.guildhall.rest.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder's {@code exports/}: what modules have written, before it is removed. Only for the platform's own user. */
@Component(
        service = Exports.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final String UNFINISHED = ".part";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final DiskSpace space;
    private final TableRepository tables;
    private final KeptFiles files;
    private final Clock clock;

    /** Where the folder is. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public Exports(
            Config config,
            @Reference DiskSpace space,
            @Reference TableRepository tables,
            @Reference KeptFiles files,
            @Reference Clock clock) {
        this(Path.of(config.directory(), "exports").toAbsolutePath(), space, tables, files, clock);
    }

    Exports(Path folder, DiskSpace space, TableRepository tables, KeptFiles files, Clock clock) {
        this.folder = folder;
        this.space = space;
        this.tables = tables;
        this.files = files;
        this.clock = clock;
        removeUnfinished();
    }

    /** What a power cut left holds what people wrote, and nobody would ever find it. */
    private void removeUnfinished() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
            for (Path file : left) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What there is to export. */
    Kept kept(Tx tx, String module) {
        return new Kept(KeptTable.of(tx, tables, module), files.list(tx, module));
    }

    /** How many uploaded files could not be exported: another node has taken them in, or the disk has lost them. */
    int unreadable(Tx tx, Kept kept) {
        int unreadable = 0;
        for (StoredFile file : kept.files()) {
            Optional<InputStream> content = files.open(tx, file);
            if (content.isEmpty()) {
                unreadable++;
            } else {
                close(content.get());
            }
        }
        return unreadable;
    }

    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The uploaded files whose contents an export has. */
    Set<Id> files(String export) {
        try (ZipFile zip = new ZipFile(folder.resolve(export).toFile());
                InputStream manifest = zip.getInputStream(zip.getEntry(ExportWriter.MANIFEST))) {
            return Json.mapper().readValue(manifest, Export.class).files().stream()
                    .filter(file -> !file.isLost())
                    .map(ExportedFile::id)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all of it, and reads it back; returns when it is on the disk.
     *
     * @param follows the export that was made before some of it was removed, if there is one
     * @throws org.guildhall.api.error.NoSpaceException if the disk is nearly full
     * @throws IllegalStateException if what was written is not what is there
     */
    Path write(Tx tx, String module, Optional<String> version, Optional<String> follows) {
        space.require();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path file = folder.resolve(module + "-" + TIME.format(now) + ".zip");
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path unfinished = Files.createTempFile(folder, ".", UNFINISHED, ownerOnly("rw-------"));
            try {
                Export export = new ExportWriter(tx, files, space)
                        .write(
                                kept(tx, module),
                                (rows, uploads) -> new Export(
                                        module, version.orElse(null), now, follows.orElse(null), rows, uploads),
                                unfinished);
                ExportCheck.require(tx, kept(tx, module), export, unfinished);
                export.files().stream()
                        .filter(ExportedFile::isLost)
                        .forEach(lost -> LOG.warn("Not on this node, and left: {}", lost));
                force(unfinished, StandardOpenOption.WRITE);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                forceName();
                return file;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this node has that export: not so after a disk was lost, or on another node than before. */
    boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /** The database may be on another machine and outlive a power cut here; names are kept by folders. */
    private void forceName() throws IOException {
        if (isPosix()) {
            force(folder, StandardOpenOption.READ);
            force(folder.getParent(), StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Elsewhere folders can not be opened, nor kept from others like this. */
    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
