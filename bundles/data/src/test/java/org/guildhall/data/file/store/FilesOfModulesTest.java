// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.StoredFile;
import org.guildhall.data.storage.JpaUnitOfWork;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.data.storage.NotesUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOfModulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor ACTOR = Actor.signedIn(new Id(42), Optional.empty(), new Id(7), null);

    @TempDir
    Path folder;

    private NotesUnit notes;
    private StoredFiles files;
    private FilesOfModules ofModules;
    private UnitOfWork work;

    @BeforeEach
    void open() throws SQLException {
        notes = new NotesUnit();
        files = new StoredFiles(folder, notes.dataSource(), new NodeIds(1), CLOCK);
        ofModules = new FilesOfModules(folder);
        work = new JpaUnitOfWork(notes.factory(), new NodeIds(2), CLOCK, () -> {});
    }

    @AfterEach
    void close() throws SQLException {
        notes.close();
    }

    @Test
    void areThoseUnderItsPermissions() {
        StoredFile first = keep("a", "test.file.view");
        StoredFile second = keep("b", "test.note.change");
        keep("c", "test-more.file.view");
        upload("d");
        assertThat(list("test")).containsExactly(first, second);
        assertThat(list("tes_")).isEmpty();
        assertThat(list("%")).isEmpty();
    }

    @Test
    void areReadByWhomeverRemovesThem() throws IOException {
        StoredFile file = keep("content", "test.file.view");
        assertThat(open(file)).hasValueSatisfying(content -> assertThat(content).hasContent("content"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
        assertThat(open(file)).isEmpty();
    }

    @Test
    void goWithTheirContents() throws IOException {
        StoredFile gone = keep("a", "test.file.view");
        StoredFile left = keep("c", "test.file.view");
        StoredFile other = keep("b", "test-more.file.view");
        work.housekeep(tx -> ofModules.remove(tx, "test", Set.of(gone.id(), other.id())));
        files.clear(NOW);
        assertThat(list("test")).containsExactly(left);
        assertThat(list("test-more")).containsExactly(other);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    private List<StoredFile> list(String module) {
        return work.read(tx -> ofModules.list(tx, module));
    }

    private Optional<InputStream> open(StoredFile file) {
        return work.read(tx -> ofModules.open(tx, file));
    }

    private StoredFile keep(String content, String permission) {
        StoredFile file = upload(content);
        work.housekeep(tx -> files.keep(tx, ACTOR, file.id(), Permission.of(permission), new Id(7)));
        return file;
    }

    private StoredFile upload(String content) {
        return files.add(ACTOR, "a.txt", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
