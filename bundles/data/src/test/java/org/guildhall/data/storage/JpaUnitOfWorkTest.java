// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaUnitOfWorkTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");
    private static final Id ORGANIZATION = new Id(7);
    private static final Id NOTE = new Id(100);
    private static final Actor ACTOR =
            Actor.signedIn(new Id(42), Optional.empty(), ORGANIZATION, new PermissionsAreNotAsked());

    private final List<List<List<Object>>> outboxWhenToldOf = new ArrayList<>();
    private NotesUnit notes;
    private UnitOfWork work;

    @BeforeEach
    void open() throws SQLException {
        notes = new NotesUnit();
        Runnable afterEvents = () -> outboxWhenToldOf.add(notes.rows("select topic from data_outbox"));
        work = new JpaUnitOfWork(notes.factory(), new NodeIds(1), Clock.fixed(NOW, ZoneOffset.UTC), afterEvents);
    }

    @AfterEach
    void close() throws SQLException {
        notes.close();
    }

    @Test
    void writesTheChangeItsAuditAndItsEvent() {
        String result = work.write(ACTOR, tx -> {
            add(tx, NOTE, "first");
            return "added";
        });

        OffsetDateTime at = NOW.atOffset(ZoneOffset.UTC);
        assertThat(result).isEqualTo("added");
        assertThat(notes.rows("select text from test_note")).containsExactly(List.of("first"));
        assertThat(notes.rows("select at, account_id, topic, subject_id, organization_id from data_audit"))
                .containsExactly(List.of(at, 42L, "test-notes/note/ADDED", 100L, 7L));
        assertThat(notes.rows("select at, topic, subject_id, organization_id from data_outbox"))
                .containsExactly(List.of(at, "test-notes/note/ADDED", 100L, 7L));
        assertThat(notes.rows("select id from data_audit")).isEqualTo(notes.rows("select id from data_outbox"));
    }

    @Test
    void auditNamesNoAccountForThePlatform() {
        work.perform(Actor.platform(ORGANIZATION), tx -> add(tx, NOTE, "first"));

        assertThat(notes.rows("select account_id from data_audit")).containsExactly(Arrays.asList((Object) null));
    }

    @Test
    void failureLeavesNothing() {
        RuntimeException bug = new IllegalArgumentException("a bug in the work");

        assertThatThrownBy(() -> work.perform(ACTOR, tx -> {
                    add(tx, NOTE, "first");
                    tx.entityManager().flush();
                    throw bug;
                }))
                .isSameAs(bug);

        assertNothingWasKept();
    }

    @Test
    void eventThatCannotBeRecordedTakesTheChangeWithIt() {
        assertThatThrownBy(() -> work.perform(ACTOR, tx -> {
                    add(tx, NOTE, "first");
                    tx.event("t".repeat(121), NOTE, ORGANIZATION);
                }))
                .isInstanceOf(IllegalStateException.class);

        assertNothingWasKept();
    }

    @Test
    void refusesAWriteThatTellsNothing() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> work.perform(ACTOR, tx -> tx.entityManager().persist(new NoteEntity(100, "first", null))))
                .withMessageContaining("tx.event");

        assertNothingWasKept();
    }

    @Test
    void changeOfARowThatWasChangedMeanwhileIsAConflict() {
        work.perform(ACTOR, tx -> add(tx, NOTE, "first"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> work.perform(ACTOR, tx -> {
                    rewrite(tx, "mine");
                    CompletableFuture.runAsync(() -> work.perform(ACTOR, other -> rewrite(other, "theirs")))
                            .join();
                }))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.changed-meanwhile"));

        assertThat(notes.rows("select text, version from test_note")).containsExactly(List.of("theirs", 2L));
        assertThat(notes.rows("select id from data_audit")).hasSize(2);
    }

    @Test
    void rowThatSomebodyHoldsForTooLongIsAConflict() {
        work.perform(ACTOR, tx -> add(tx, NOTE, "first"));

        work.perform(ACTOR, tx -> {
            rewrite(tx, "mine");
            tx.entityManager().flush();
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> work.perform(ACTOR, other -> rewrite(other, "theirs")))
                    .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.changed-meanwhile"));
        });

        assertThat(notes.rows("select text from test_note")).containsExactly(List.of("mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00"})
    void whoeverLosesARaceMayTryAgain(String state) {
        SQLException lost = new SQLException("deadlock detected", state);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> work.perform(ACTOR, tx -> {
                    throw new IllegalStateException(lost);
                }))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.changed-meanwhile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void databaseThatIsGoneIsToldFromABug(String state) {
        SQLException gone = new SQLException("the server closed the connection", state);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> work.read(tx -> {
                    throw new IllegalStateException(gone);
                }));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> work.perform(ACTOR, tx -> {
                    throw new IllegalStateException(gone);
                }));
    }

    @Test
    void secondRowOfTheSameKeyIsAConflict() {
        work.perform(ACTOR, tx -> add(tx, NOTE, "same"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> work.perform(ACTOR, tx -> add(tx, new Id(101), "same")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.exists-already"));

        assertThat(notes.rows("select id from test_note")).containsExactly(List.of(100L));
    }

    @Test
    void readThrowsChangesAway() {
        work.perform(ACTOR, tx -> add(tx, NOTE, "first"));

        work.read(tx -> {
            rewrite(tx, "changed");
            tx.entityManager().flush();
            return null;
        });

        assertThat(notes.rows("select text from test_note")).containsExactly(List.of("first"));
        assertThat(notes.rows("select id from data_audit")).hasSize(1);
    }

    @Test
    void housekeepingIsKeptButNeitherAuditedNorTold() {
        work.housekeep(tx -> tx.entityManager().persist(new NoteEntity(100, "swept", null)));

        assertThat(notes.rows("select text from test_note")).containsExactly(List.of("swept"));
        assertThat(notes.rows("select id from data_audit")).isEmpty();
        assertThat(notes.rows("select id from data_outbox")).isEmpty();
        assertThat(outboxWhenToldOf).isEmpty();
    }

    @Test
    void tellsOfEventsOnlyAfterTheirCommit() {
        work.perform(ACTOR, tx -> {
            add(tx, NOTE, "first");
            assertThat(outboxWhenToldOf).isEmpty();
        });

        assertThat(outboxWhenToldOf).containsExactly(List.of(List.of("test-notes/note/ADDED")));
    }

    @Test
    void jdbcSeesWhatJpaChangedInTheSameTransaction() {
        work.perform(ACTOR, tx -> {
            add(tx, NOTE, "first");
            try (var statement = tx.connection().createStatement();
                    var row = statement.executeQuery("select text from test_note")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("first");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void instantsKeepTheirMicrosecondsAndMayBeMissing() {
        work.housekeep(tx -> {
            tx.entityManager().persist(new NoteEntity(1, "timed", NOW));
            tx.entityManager().persist(new NoteEntity(2, "untimed", null));
        });

        assertThat(work.<Instant>read(tx -> note(tx, 1).writtenAt())).isEqualTo(NOW);
        assertThat(work.<Instant>read(tx -> note(tx, 2).writtenAt())).isNull();
    }

    private void assertNothingWasKept() {
        assertThat(notes.rows("select id from test_note")).isEmpty();
        assertThat(notes.rows("select id from data_audit")).isEmpty();
        assertThat(notes.rows("select id from data_outbox")).isEmpty();
        assertThat(outboxWhenToldOf).isEmpty();
    }

    private static void add(Tx tx, Id id, String text) {
        tx.entityManager().persist(new NoteEntity(id.value(), text, NOW));
        tx.event("test-notes/note/ADDED", id, ORGANIZATION);
    }

    private static void rewrite(Tx tx, String text) {
        note(tx, NOTE.value()).rewrite(text);
        tx.event("test-notes/note/REWRITTEN", NOTE, ORGANIZATION);
    }

    private static NoteEntity note(Tx tx, long id) {
        return tx.entityManager().find(NoteEntity.class, id);
    }

    private static final class PermissionsAreNotAsked implements Guard {
        @Override
        public void require(Actor actor, Permission permission, Id organization) {
            throw new AssertionError("permissions are the services' affair");
        }

        @Override
        public boolean may(Actor actor, Permission permission, Id organization) {
            throw new AssertionError("permissions are the services' affair");
        }
    }
}
