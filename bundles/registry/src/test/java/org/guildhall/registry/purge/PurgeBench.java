// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.KeptFiles;
import org.guildhall.data.file.StoredFile;
import org.guildhall.data.file.store.FilesOfModules;
import org.guildhall.data.file.store.StoredFiles;
import org.guildhall.registry.SilentSignals;
import org.guildhall.registry.desired.DesiredRepository;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.storage.SettingRepository;
import org.guildhall.registry.storage.SwitchRepository;
import org.guildhall.registry.storage.TableRepository;
import org.guildhall.testing.TestClock;
import org.guildhall.testing.TestJpa;

/** What removes data, on a database with those of a module and of another whose name begins like its own. */
final class PurgeBench implements AutoCloseable {

    static final String ESSAYS = "essay-contest";
    static final Actor ADMIN = Actor.platform(Organization.NATIONAL);
    static final Actor UPLOADER = Actor.signedIn(new Id(42), Optional.empty(), new Id(7), null);

    final TestClock clock = new TestClock(Instant.parse("2026-05-01T08:00:00Z"));
    final TableRepository tables = new TableRepository();
    final TestJpa jpa;
    final UnitOfWork work;
    final DesiredState state;
    final StoredFiles files;
    final KeptFiles keptFiles;
    final Exports exports;
    final Remains remains;
    private final Path folder;

    PurgeBench(TestJpa database, Path folder) {
        this.folder = folder;
        jpa = database;
        work = jpa.work(clock);
        state = new DesiredState(work, new DesiredRepository(), new SilentSignals(), jpa.ids(), clock);
        files = new StoredFiles(folder.resolve("files"), jpa.dataSource(), jpa.ids(), clock);
        keptFiles = new FilesOfModules(folder.resolve("files"));
        exports = openExports();
        remains = new Remains(
                work,
                tables,
                new SwitchRepository(jpa.ids(), clock),
                new SettingRepository(jpa.ids(), clock),
                keptFiles,
                state);
        fill();
    }

    private void fill() {
        for (String sql : List.of(
                "create table \"essay_contest_schema_history\" (version integer)",
                "create table essay_contest_entry (id bigint primary key, title varchar(99), at timestamp with time"
                        + " zone)",
                "create table essay_contest_mark (entry_id bigint references essay_contest_entry (id), mark integer)",
                "create view essay_contest_best as select * from essay_contest_mark",
                "create sequence essay_contest_number",
                "create table essay_contest_judging_schema_history (version integer)",
                "create table essay_contest_judging_judge (id bigint)",
                "insert into essay_contest_entry values (1, '“光荣”,\n\"工匠\"', '2026-05-01T16:00:00+08:00')",
                "insert into essay_contest_entry values (2, '', null), (3, null, null)",
                "insert into essay_contest_mark values (1, 90)",
                "insert into registry_switch values (1, 7, 'essay-contest', true, null, 1, now(), now(), 'FREE')",
                "insert into registry_switch values (2, 7, 'essay-contest-judging', true, null, 1, now(), now(),"
                        + " 'FREE')",
                "insert into registry_setting values (1, 7, 'essay-contest', 'length', '9', 'FREE', null, 1, now(),"
                        + " now())")) {
            jpa.execute(sql);
        }
    }

    /** As at a start. */
    Exports openExports() {
        return new Exports(folder.resolve("exports"), () -> {}, tables, keptFiles, clock);
    }

    void begin() {
        state.beginPurge(ADMIN, ESSAYS, "a.zip");
    }

    Path export(Optional<String> follows) {
        return work.read(tx -> exports.write(tx, ESSAYS, Optional.of("0.1.0"), follows));
    }

    /** A file of a module. */
    StoredFile keep(String name, String content, String permission) {
        StoredFile file = upload(name, content);
        work.housekeep(tx -> files.keep(tx, UPLOADER, file.id(), Permission.of(permission), new Id(7)));
        return file;
    }

    StoredFile upload(String name, String content) {
        return files.add(UPLOADER, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Has the disk lose a file's content. */
    void lose(String content) throws IOException {
        try (Stream<Path> contents = Files.walk(folder.resolve("files"))) {
            for (Path file : contents.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).equals(content)) {
                    Files.delete(file);
                }
            }
        }
    }

    static String text(ZipFile zip, String name) throws IOException {
        return new String(bytes(zip, name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        jpa.close();
    }
}
