// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
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
import java.util.List;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.Tx;
import org.guildhall.data.file.DiskSpace;
import org.guildhall.registry.storage.TableRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The data folder's {@code exports/}: what modules have written, before it is removed. Only for the platform's own user. */
@Component(
        service = Exports.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Exports {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final DiskSpace space;
    private final TableRepository tables;
    private final Clock clock;

    /** Where the folder is. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public Exports(
            Config config, @Reference DiskSpace space, @Reference TableRepository tables, @Reference Clock clock) {
        this(Path.of(config.directory(), "exports").toAbsolutePath(), space, tables, clock);
    }

    Exports(Path folder, DiskSpace space, TableRepository tables, Clock clock) {
        this.folder = folder;
        this.space = space;
        this.tables = tables;
        this.clock = clock;
    }

    /** What there is to export. */
    List<KeptTable> tables(Tx tx, String module) {
        return KeptTable.of(tx, tables, module);
    }

    /**
     * Writes all of it, and reads it back; returns when it is on the disk.
     *
     * @throws org.guildhall.api.error.NoSpaceException if the disk is nearly full
     * @throws IllegalStateException if what was written is not what is there
     */
    Path write(Tx tx, String module, Optional<String> version) {
        space.require();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path file = folder.resolve(module + "-" + TIME.format(now) + ".zip");
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path unfinished = Files.createTempFile(folder, ".", ".part", ownerOnly("rw-------"));
            try {
                List<KeptTable> all = tables(tx, module);
                Export export = ExportWriter.write(
                        tx, all, written -> new Export(module, version.orElse(null), now, written), unfinished);
                ExportCheck.require(tx, all, export, unfinished);
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

    /**
     * What is removed after a power cut, or on another node than before, is still to be found.
     *
     * @throws ConflictException if this node has no such export
     */
    void requireHere(String module, String file) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            throw new ConflictException("registry.purge.export-elsewhere", module, file);
        }
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
