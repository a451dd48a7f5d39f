// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.TooLargeException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.data.UnitOfWork;
import org.guildhall.data.file.OpenFile;
import org.guildhall.data.file.StoredFile;
import org.guildhall.data.storage.JpaUnitOfWork;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.data.storage.NotesUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final Permission VIEW = Permission.of("test.file.view");
    private static final Id UNION = new Id(7);
    static final Actor OWNER = account(42, false);
    private static final Actor STAFF = account(43, true);
    private static final Actor STRANGER = account(44, false);

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
    void uploaderReadsWhatWasUploaded() throws IOException {
        StoredFile added = files.add(OWNER, "名单.csv", text("姓名\n周建梅"));
        OpenFile opened = files.open(OWNER, added.id());

        assertThat(added.name()).isEqualTo("名单.csv");
        assertThat(added.type()).isEqualTo("text/csv");
        assertThat(added.size()).isEqualTo(16);
        assertThat(opened.file()).isEqualTo(added);
        try (InputStream content = opened.content()) {
            assertThat(content).hasContent("姓名\n周建梅");
        }
    }

    @Test
    void nobodyElseReadsAFileThatIsNotKept() {
        Id id = files.add(OWNER, "a.txt", text("a")).id();

        assertThatThrownBy(() -> files.get(STAFF, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.open(STRANGER, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.get(OWNER, new Id(404))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoHasThePermissionReadsAFileThatIsKept() {
        Id id = files.add(OWNER, "a.txt", text("a")).id();
        keep(OWNER, id);

        assertThat(files.get(STAFF, id).name()).isEqualTo("a.txt");
        assertThat(files.get(OWNER, id).name()).isEqualTo("a.txt");
        assertThatThrownBy(() -> files.get(STRANGER, id)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void onlyTheUploaderHasAFileKept() {
        Id id = files.add(OWNER, "a.txt", text("a")).id();

        assertThatThrownBy(() -> keep(STAFF, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.get(STAFF, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void fileBelongsToTheRecordThatKeptItFirst() {
        Id id = files.add(OWNER, "a.txt", text("a")).id();
        keep(OWNER, id);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        work.perform(OWNER, tx -> files.keep(tx, OWNER, id, Permission.of("test.other.view"), UNION)))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.file.kept-already"));
        assertThat(files.get(STAFF, id).name()).isEqualTo("a.txt");
    }

    @Test
    void fileThatIsGivenUpIsItsUploadersAlone() {
        Id id = files.add(OWNER, "a.txt", text("a")).id();
        keep(OWNER, id);

        work.housekeep(tx -> files.release(tx, id));

        assertThat(files.get(OWNER, id).name()).isEqualTo("a.txt");
        assertThatThrownBy(() -> files.get(STAFF, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void uploaderGivesUpWhatNobodyKeeps() {
        Id id = files.add(OWNER, "a.txt", text("a")).id();
        files.discard(STAFF, id);
        assertThat(files.get(OWNER, id).name()).isEqualTo("a.txt");
        files.discard(OWNER, id);
        assertThatThrownBy(() -> files.get(OWNER, id)).isInstanceOf(NotFoundException.class);
        files.discard(OWNER, id);

        Id kept = files.add(OWNER, "b.txt", text("b")).id();
        keep(OWNER, kept);
        files.discard(OWNER, kept);
        assertThat(files.get(STAFF, kept).name()).isEqualTo("b.txt");
    }

    @Test
    void fileIsNotKeptIfTheTransactionFails() {
        Id id = files.add(OWNER, "a.txt", text("a")).id();

        assertThatThrownBy(() -> work.perform(OWNER, tx -> {
                    files.keep(tx, OWNER, id, VIEW, UNION);
                    throw new ConflictException("a.b.c");
                }))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> files.get(STAFF, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesAFileThatIsTooLargeAndKeepsNothingOfIt() throws IOException {
        int most = org.guildhall.data.file.Files.MAX_MEGABYTES * 1024 * 1024;
        byte[] text = "x".repeat(most).getBytes(StandardCharsets.US_ASCII);

        assertThat(files.add(OWNER, "a.txt", new ByteArrayInputStream(text)).size())
                .isEqualTo(most);
        InputStream more = new SequenceInputStream(new ByteArrayInputStream(text), text("x"));
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> files.add(OWNER, "b.txt", more))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.file.too-large"));
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void uploadThatIsCutOffLeavesNothing() throws IOException {
        InputStream cut = new SequenceInputStream(text("half"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> files.add(OWNER, "a.txt", cut)).isInstanceOf(InvalidException.class);
        assertThat(onDisk()).isEmpty();
        assertThat(notes.rows("select id from data_file")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnowAndKeepsNothingOfIt() throws IOException {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> files.add(OWNER, "photo.jpg", text("\u0000\u0001\u0002")))
                .satisfies(e -> assertThat(e.errors().get(0).key()).isEqualTo("guildhall.file.type"));
        assertThatThrownBy(() -> files.add(OWNER, "empty.txt", text(""))).isInstanceOf(InvalidException.class);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void sameContentIsOnTheDiskOnce() throws IOException {
        Id one = files.add(OWNER, "a.txt", text("same")).id();
        Id other = files.add(STAFF, "b.txt", text("same")).id();

        assertThat(onDisk()).hasSize(1);
        assertThat(files.open(OWNER, one).content()).hasContent("same");
        assertThat(files.open(STAFF, other).content()).hasContent("same");
    }

    @Test
    void nameFromOutsideNeverBecomesAPath() throws IOException {
        StoredFile added = files.add(OWNER, "../../etc/passwd", text("x"));

        assertThat(added.name()).isEqualTo("passwd");
        assertThat(onDisk()).allMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}"));
    }

    @Test
    void refusesMoreThanAnybodyFillsAFormWith() {
        for (int i = 0; i < 100; i++) {
            files.add(OWNER, i + ".txt", text("same"));
        }

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> files.add(OWNER, "more.txt", text("more")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.file.too-many"));
        assertThat(files.add(STAFF, "a.txt", text("a")).name()).isEqualTo("a.txt");
    }

    @Test
    void visitorsUploadNothing() {
        assertThatThrownBy(() -> files.add(Actor.visitor(UNION, null), "a.txt", text("a")))
                .isInstanceOf(UnauthenticatedException.class);
    }

    private void keep(Actor actor, Id id) {
        work.perform(actor, tx -> {
            files.keep(tx, actor, id, VIEW, UNION);
            tx.event("test-notes/note/ADDED", id, UNION);
        });
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Actor account(long id, boolean permitted) {
        return Actor.signedIn(new Id(id), Optional.empty(), UNION, new Guard() {
            @Override
            public void require(Actor actor, Permission permission, Id organization) {
                if (!may(actor, permission, organization)) {
                    throw new ForbiddenException("guildhall.forbidden", permission.name());
                }
            }

            @Override
            public boolean may(Actor actor, Permission permission, Id organization) {
                return permitted && permission.equals(VIEW) && organization.equals(UNION);
            }
        });
    }
}
