// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guildhall.api.error.NoSpaceException;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.data.file.DiskSpace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Whether the disk of the data folder has room. While there is some left files are refused, so that it is there for the
 * database and the log, which can not be refused anything.
 */
@Component(
        service = {DiskSpace.class, HealthCheck.class},
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class FreeSpace implements DiskSpace, HealthCheck {

    private static final long MEGABYTE = 1024L * 1024;
    private static final String FULL = "guildhall.health.disk-full";

    private final Path folder;
    private final int percent;
    private final long megabytes;

    /** How much must be left. */
    public @interface Config {

        /** The platform's data folder. */
        String directory();

        /** Percent of the disk that must be free. */
        int disk_percent() default 5;

        /** Megabytes that are enough on any disk, however large. */
        int disk_megabytes() default 1024;
    }

    @Activate
    public FreeSpace(Config config) {
        this(Path.of(config.directory()).toAbsolutePath(), config.disk_percent(), config.disk_megabytes());
    }

    FreeSpace(Path folder, int percent, long megabytes) {
        this.folder = folder;
        this.percent = percent;
        this.megabytes = megabytes;
    }

    /** A folder that is not there is made by the first file. */
    @Override
    public void require() {
        if (problem().filter(problem -> problem.key().equals(FULL)).isPresent()) {
            throw new NoSpaceException("guildhall.file.no-space");
        }
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Optional<HealthProblem> problem() {
        try {
            FileStore disk = Files.getFileStore(folder);
            long needed = Math.min(disk.getTotalSpace() / 100 * percent, megabytes * MEGABYTE);
            long free = disk.getUsableSpace();
            return free >= needed
                    ? Optional.empty()
                    : Optional.of(HealthProblem.of(FULL, folder.toString(), free / MEGABYTE, needed / MEGABYTE));
        } catch (IOException e) {
            return Optional.of(HealthProblem.of("guildhall.health.disk-gone", folder.toString(), e.toString()));
        }
    }
}
