// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.RequestKey;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.StoredFile;
import org.guildhall.data.file.store.FileService;
import org.guildhall.data.storage.JpaUnitOfWork;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.data.storage.NotesUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Actor ACTOR = Actor.signedIn(new Id(42), Optional.empty(), new Id(7), null);

    @TempDir
    Path folder;

    private NotesUnit notes;
    private FileService files;
    private UnitOfWork work;

    @BeforeEach
    void open() throws SQLException {
        notes = new NotesUnit();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        files = new FileService(folder, notes.dataSource(), new NodeIds(1), clock);
        work = new JpaUnitOfWork(notes.factory(), new NodeIds(2), clock, () -> {});
    }

    @AfterEach
    void close() throws SQLException {
        notes.close();
    }

    @Test
    void requestsAreForgottenAfterADay() {
        work.perform(ACTOR.sending(new RequestKey("one", "first")), tx -> tx.event("a/b/C", new Id(1), new Id(7)));

        clearAfter(Duration.ofHours(23));
        assertThat(notes.rows("select request_key from data_request")).hasSize(1);
        clearAfter(Duration.ofHours(25));
        assertThat(notes.rows("select request_key from data_request")).isEmpty();
    }

    @Test
    void filesThatNobodyKeepsGoAfterADayAndTheOthersStay() {
        StoredFile kept = upload("kept", "same content");
        upload("unkept", "same content");
        upload("other", "other content");
        work.perform(ACTOR, tx -> {
            files.keep(tx, ACTOR, kept.id(), Permission.of("test.file.view"), new Id(7));
            tx.event("a/b/C", new Id(1), new Id(7));
        });

        clearAfter(Duration.ofHours(23));
        assertThat(notes.rows("select name from data_file")).hasSize(3);
        clearAfter(Duration.ofHours(25));
        assertThat(notes.rows("select name from data_file")).containsExactly(List.of("kept"));
        assertThat(files.open(ACTOR, kept.id()).content()).hasContent("same content");
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**/" + sha256(kept));
        assertThat(notes.rows("select distinct sha256 from data_file")).hasSize(1);
    }

    private String sha256(StoredFile file) {
        return (String) notes.rows(
                        "select sha256 from data_file where id = " + file.id().value())
                .get(0)
                .get(0);
    }

    private StoredFile upload(String name, String content) {
        return files.add(
                ACTOR, name, new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private void clearAfter(Duration time) {
        Clock later = Clock.fixed(NOW.plus(time), ZoneOffset.UTC);
        Housekeeping housekeeping = new Housekeeping(notes.dataSource(), files, later);
        housekeeping.clear();
        housekeeping.stop();
    }
}
