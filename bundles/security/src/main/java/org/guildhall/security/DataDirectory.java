// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The folder in which the platform leaves passwords for whoever runs it; readable by nobody else. */
@Component(
        service = DataDirectory.class,
        configurationPid = "org.guildhall.security",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class DataDirectory {

    /** Where the folder is. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    private final Path root;

    @Activate
    public DataDirectory(Config config) {
        this.root = Path.of(config.directory()).toAbsolutePath();
    }

    /** Puts the text into a file of mode 0600, replacing what was there in one step. */
    public void write(String file, String text) {
        Path target = root.resolve(file);
        try {
            createPrivate(target.getParent());
            Path unfinished = Files.createTempFile(target.getParent(), ".", ".part", mode("rw-------"));
            Files.writeString(unfinished, text);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    /** Removes the file, if it is there. */
    public void remove(String file) {
        try {
            Files.deleteIfExists(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is there. */
    public boolean holds(String file) {
        return Files.exists(root.resolve(file));
    }

    private void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
    }

    private FileAttribute<?>[] mode(String permissions) throws IOException {
        boolean posix = Files.getFileStore(root).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
