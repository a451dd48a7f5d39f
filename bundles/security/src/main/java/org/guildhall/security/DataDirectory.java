// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which the platform leaves passwords for whoever runs it; readable by nobody else. */
@Component(
        service = {DataDirectory.class, HealthCheck.class},
        configurationPid = "org.guildhall.security",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class DataDirectory implements HealthCheck {

    private static final String SECRETS = "secrets";

    /** Where the folder is. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path root;

    @Activate
    public DataDirectory(Config config) {
        this.root = Path.of(config.directory()).toAbsolutePath();
        try {
            createPrivate(root.resolve(SECRETS));
        } catch (IOException e) {
            LOG.error("The folder {} can not be made", root.resolve(SECRETS), e);
        }
    }

    @Override
    public String name() {
        return SECRETS;
    }

    @Override
    public Optional<HealthProblem> problem() {
        Path folder = root.resolve(SECRETS);
        if (!Files.isWritable(folder)) {
            return Optional.of(HealthProblem.of("security.health.secrets-missing", folder.toString()));
        }
        try {
            boolean open = isPosix()
                    && Files.getPosixFilePermissions(folder).stream()
                            .anyMatch(permission -> !permission.name().startsWith("OWNER_"));
            return open
                    ? Optional.of(HealthProblem.of("security.health.secrets-open", folder.toString()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(HealthProblem.of("security.health.secrets-missing", folder.toString()));
        }
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

    /** Whether the file is there, with just that text. */
    public boolean holds(String file, String text) {
        try {
            return holds(file) && Files.readString(root.resolve(file)).equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file is or would be, for people at any machine. */
    public String place(String file) {
        return host() + ":" + root.resolve(file);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // only people miss it
            return "localhost";
        }
    }

    private void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
    }

    private boolean isPosix() throws IOException {
        return Files.getFileStore(root).supportsFileAttributeView("posix");
    }

    private FileAttribute<?>[] mode(String permissions) throws IOException {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
