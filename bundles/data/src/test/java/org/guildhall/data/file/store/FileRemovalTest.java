// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.storage.JpaUnitOfWork;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.data.storage.NotesUnit;
import org.guildhall.data.storage.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRemovalTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor ACTOR = Actor.signedIn(new Id(42), Optional.empty(), new Id(7), null);
    private static final Duration DAY = Duration.ofHours(25);

    @TempDir
    Path folder;

    private NotesUnit notes;
    private StoredFiles files;
    private UnitOfWork work;

    @BeforeEach
    void open() throws SQLException {
        notes = new NotesUnit();
        files = new StoredFiles(folder, notes.dataSource(), new NodeIds(1), CLOCK);
        work = new JpaUnitOfWork(notes.factory(), new NodeIds(2), CLOCK, () -> {});
    }

    @AfterEach
    void close() throws SQLException {
        notes.close();
    }

    @Test
    void filesThatNobodyKeepsGoAfterADayAndTheOthersStay() throws IOException {
        Id kept = upload("kept", "same content");
        upload("unkept", "same content");
        upload("other", "other content");
        work.housekeep(tx -> keep(tx, kept));

        tidyAfter(Duration.ofHours(23));
        assertThat(notes.rows("select name from data_file")).hasSize(3);
        tidyAfter(DAY);

        assertThat(notes.rows("select name from data_file")).containsExactly(List.of("kept"));
        assertThat(files.open(ACTOR, kept).content()).hasContent("same content");
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void fileThatIsGivenUpGoesWithItsContent() throws IOException {
        Id id = upload("kept", "content");
        work.housekeep(tx -> keep(tx, id));
        work.housekeep(tx -> files.release(tx, id));

        tidyAfter(DAY);

        assertThat(notes.rows("select name from data_file")).isEmpty();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void contentThatACrashLeftBehindIsClearedAway() throws IOException {
        upload("a", "content");
        Sql.commit(notes.dataSource(), within -> Sql.update(within, "delete from data_file"));

        tidyAfter(Duration.ZERO);

        assertThat(onDisk()).isEmpty();
        assertThat(notes.rows("select sha256 from data_file_content")).isEmpty();
    }

    @Test
    void noFileLosesItsContentWhileOthersWithTheSameAreClearedAway() throws Exception {
        StoredFiles otherNode = new StoredFiles(folder, notes.dataSource(), new NodeIds(3), CLOCK);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Id>> kept = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Id passing = upload("passing", "same content");
            kept.add(nodes.submit(() -> {
                Id id = upload("kept", "same content");
                work.housekeep(tx -> keep(tx, id));
                return id;
            }));
            Sql.commit(notes.dataSource(), within -> Sql.update(within, "delete from data_file where id = ?", passing));
            nodes.submit(() -> otherNode.clear(NOW)).get();
            Id id = kept.get(i).get();
            assertThat(files.open(ACTOR, id).content()).hasContent("same content");
            Sql.commit(notes.dataSource(), within -> Sql.update(within, "delete from data_file where id = ?", id));
        }
        nodes.shutdown();
    }

    private void keep(Tx tx, Id id) {
        files.keep(tx, ACTOR, id, Permission.of("test.file.view"), new Id(7));
    }

    private Id upload(String name, String content) {
        return files.add(ACTOR, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void tidyAfter(Duration time) {
        new FileRemoval(files, Clock.fixed(NOW.plus(time), ZoneOffset.UTC)).tidy();
    }
}
