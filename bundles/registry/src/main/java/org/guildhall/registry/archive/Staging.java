// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NoSpaceException;
import org.guildhall.data.file.DiskSpace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The folder where archives from outside are looked at: nobody else writes there, and nothing stays. What a power cut left
 * is removed at the next start.
 */
@Component(
        service = Staging.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Staging {

    private final Path folder;
    private final DiskSpace space;

    /** Where the folder is. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public Staging(Config config, @Reference DiskSpace space) {
        this(Path.of(config.directory(), "staging").toAbsolutePath(), space);
    }

    Staging(Path folder, DiskSpace space) {
        this.folder = folder;
        this.space = space;
        try {
            Files.createDirectories(folder.getParent());
            remove(folder);
            Files.createDirectory(folder, ownerOnly(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies an archive and reads the copy.
     *
     * @throws ConflictException if it is none of a module; nothing of it is left behind
     * @throws NoSpaceException if the disk is nearly full, or becomes so
     */
    StagedArchive take(ArchiveSource source) {
        space.require();
        try {
            Path own = Files.createTempDirectory(folder, "");
            try {
                Path copy = own.resolve(source.name());
                source.content().copyTo(copy);
                return new StagedArchive(ModuleArchive.read(copy), Optional.empty(), own);
            } catch (IOException | RuntimeException e) {
                remove(own);
                throw e;
            }
        } catch (IOException e) {
            space.require();
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
