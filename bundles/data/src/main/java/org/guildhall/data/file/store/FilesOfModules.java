// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.guildhall.data.file.Files;
import org.guildhall.data.file.KeptFiles;
import org.guildhall.data.file.StoredFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** What is known of files by the modules that keep them; contents are cleared away as those of all files are. */
@Component(
        service = KeptFiles.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class FilesOfModules implements KeptFiles {

    private final Disk disk;

    @Activate
    public FilesOfModules(StoredFiles.Config config) {
        this(Path.of(config.directory(), "files"));
    }

    /** In that folder, as in tests. */
    public FilesOfModules(Path folder) {
        disk = new Disk(folder.toAbsolutePath(), Files.MAX_MEGABYTES);
    }

    @Override
    public List<StoredFile> list(Tx tx, String module) {
        try {
            return FileTable.listOfModule(tx.connection(), module).stream()
                    .map(FileTable.Row::file)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<InputStream> open(Tx tx, StoredFile file) {
        try {
            return Optional.of(disk.read(
                    FileTable.find(tx.connection(), file.id()).orElseThrow().sha256()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void remove(Tx tx, String module, Set<Id> files) {
        try {
            for (Id file : files) {
                FileTable.removeOfModule(tx.connection(), module, file);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
