// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.file.DiskSpace;
import org.guildhall.data.file.Files;
import org.guildhall.data.file.OpenFile;
import org.guildhall.data.file.StoredFile;
import org.guildhall.data.storage.PlatformSchema;
import org.guildhall.data.storage.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Files: their contents on the disk, everything else in the database. Nodes share both, or one does not find what another has
 * taken in. A content is announced in the
 * database before it is placed on the disk, and placed under a lock on its row in the transaction that adds the file; it
 * is removed under the same lock, after its last file has gone and that was committed. So whatever crashes in between, no
 * file lacks its content, and what is left over on the disk is known and cleared away an hour later.
 */
@Component(
        service = {Files.class, StoredFiles.class},
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class StoredFiles implements Files {

    /** More than anybody fills a form with; less than fills a disk. */
    private static final int MAX_UNKEPT = 100;

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;
    private final Disk disk;
    private final DiskSpace space;

    /** Where contents are kept. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public StoredFiles(
            Config config,
            @Reference DiskSpace space,
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database,
            @Reference Ids ids,
            @Reference Clock clock) {
        this(Path.of(config.directory(), "files"), space, database, ids, clock);
    }

    /** In that folder, as in tests. */
    public StoredFiles(Path folder, DataSource database, Ids ids, Clock clock) {
        this(folder, () -> {}, database, ids, clock);
    }

    StoredFiles(Path folder, DiskSpace space, DataSource database, Ids ids, Clock clock) {
        this.space = space;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.disk = new Disk(folder.toAbsolutePath(), MAX_MEGABYTES);
    }

    @Override
    public StoredFile add(Actor actor, String name, InputStream content) {
        Id account = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        if (Sql.commit(database, within -> FileTable.countUnkept(within, account)) >= MAX_UNKEPT) {
            throw new ConflictException("guildhall.file.too-many", MAX_UNKEPT);
        }
        space.require();
        try {
            Disk.Incoming incoming = disk.receive(content);
            try {
                return add(account, FileName.of(name), incoming);
            } finally {
                java.nio.file.Files.deleteIfExists(incoming.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile add(Id account, String name, Disk.Incoming incoming) throws IOException {
        String type = FileType.of(incoming.file(), name)
                .orElseThrow(() -> InvalidException.of("file", "guildhall.file.type", name));
        StoredFile file = new StoredFile(ids.next(), name, type, incoming.size());
        boolean added;
        do {
            ContentTable.announce(database, incoming.sha256());
            added = Sql.commit(database, within -> add(within, file, account, incoming));
        } while (!added);
        return file;
    }

    /** False if the content, being nobody's yet, was cleared away since it was announced. */
    private boolean add(Connection within, StoredFile file, Id account, Disk.Incoming incoming) throws SQLException {
        if (!ContentTable.lock(within, incoming.sha256())) {
            return false;
        }
        disk.place(incoming);
        FileTable.add(within, file, incoming.sha256(), account, clock.instant());
        return true;
    }

    @Override
    public StoredFile get(Actor actor, Id id) {
        return readable(actor, id).file();
    }

    @Override
    public OpenFile open(Actor actor, Id id) {
        FileTable.Row row = readable(actor, id);
        try {
            return new OpenFile(row.file(), disk.read(row.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(Tx tx, Actor actor, Id id, Permission permission, Id organization) {
        try {
            Connection within = tx.connection();
            FileTable.find(within, id).filter(row -> isOwn(actor, row)).orElseThrow(StoredFiles::unknown);
            if (!FileTable.keep(within, id, new FileTable.Reader(permission, organization))) {
                // kept by somebody else, or cleared away just now
                FileTable.find(within, id).orElseThrow(StoredFiles::unknown);
                throw new ConflictException("guildhall.file.kept-already");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void release(Tx tx, Id id) {
        try {
            FileTable.release(tx.connection(), id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void discard(Actor actor, Id id) {
        actor.account().ifPresent(account -> Sql.commit(database, within -> FileTable.discard(within, id, account)));
    }

    /** Removes the files that nobody has kept since before that time, and what was left over on the disk. */
    public void clear(Instant before) {
        Sql.commit(database, within -> FileTable.removeUnkept(within, before));
        for (String content : Sql.commit(database, ContentTable::unused)) {
            Sql.commit(database, within -> {
                if (ContentTable.lock(within, content) && ContentTable.removeUnused(within, content)) {
                    disk.remove(content);
                }
                return content;
            });
        }
        disk.removeAbandoned(before);
    }

    private FileTable.Row readable(Actor actor, Id id) {
        FileTable.Row row =
                Sql.commit(database, within -> FileTable.find(within, id)).orElseThrow(StoredFiles::unknown);
        Optional<FileTable.Reader> reader = row.reader();
        if (!isOwn(actor, row)) {
            FileTable.Reader other = reader.orElseThrow(StoredFiles::unknown);
            actor.require(other.permission(), other.organization());
        }
        return row;
    }

    private static boolean isOwn(Actor actor, FileTable.Row row) {
        return actor.account().equals(Optional.of(row.account()));
    }

    private static NotFoundException unknown() {
        return new NotFoundException("guildhall.not-found");
    }
}
