// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.RequestKey;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentRequestsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Id ORGANIZATION = new Id(7);

    private NotesUnit notes;
    private UnitOfWork work;

    @BeforeEach
    void open() throws SQLException {
        notes = new NotesUnit();
        work = new JpaUnitOfWork(notes.factory(), new NodeIds(1), Clock.fixed(NOW, ZoneOffset.UTC), () -> {});
    }

    @AfterEach
    void close() throws SQLException {
        notes.close();
    }

    @Test
    void requestTakesEffectOnceHoweverOftenItIsSent() {
        add(account(42).sending(new RequestKey("one", "first")), 1);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> add(account(42).sending(new RequestKey("one", "second")), 2))
                .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.sent-already"));
        assertThat(notesKept()).containsExactly(List.of(1L));
    }

    @Test
    void oneRequestMayWriteSeveralTimes() {
        Actor actor = account(42).sending(new RequestKey("one", "first"));

        add(actor, 1);
        add(actor, 2);

        assertThat(notesKept()).hasSize(2);
    }

    @Test
    void keysOfDifferentAccountsHaveNothingToDoWithEachOther() {
        add(account(42).sending(new RequestKey("one", "first")), 1);
        add(account(43).sending(new RequestKey("one", "second")), 2);
        add(account(42).sending(new RequestKey("two", "third")), 3);
        add(account(42), 4);

        assertThat(notesKept()).hasSize(4);
    }

    @Test
    void requestThatFailedMayBeSentAgain() {
        Actor actor = account(42).sending(new RequestKey("one", "first"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> work.perform(actor, tx -> {
                    throw new IllegalArgumentException("refused");
                }));

        add(account(42).sending(new RequestKey("one", "second")), 1);

        assertThat(notesKept()).hasSize(1);
    }

    @Test
    void requestThatArrivesManyTimesAtOnceTakesEffectOnce() throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        IntStream.range(0, 8)
                .mapToObj(i -> account(42).sending(new RequestKey("one", "arrival " + i)))
                .forEach(actor -> senders.execute(() -> add(actor, 1)));
        senders.shutdown();

        assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(notesKept()).hasSize(1);
        assertThat(notes.rows("select request_key from data_request")).hasSize(1);
    }

    @Test
    void requestWhoseFirstArrivalIsStillAtWorkIsTakenForSentAlready() {
        work.perform(account(42).sending(new RequestKey("one", "first")), tx -> {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> add(account(42).sending(new RequestKey("one", "second")), 2))
                    .satisfies(e -> assertThat(e.key()).isEqualTo("guildhall.sent-already"));
            tx.event("test-notes/note/ADDED", new Id(1), ORGANIZATION);
        });
    }

    @Test
    void requestsAreForgottenAfterADay() {
        add(account(42).sending(new RequestKey("one", "first")), 1);

        removalAfter(Duration.ofHours(23)).tidy();
        assertThat(notes.rows("select request_key from data_request")).hasSize(1);
        removalAfter(Duration.ofHours(25)).tidy();
        assertThat(notes.rows("select request_key from data_request")).isEmpty();
    }

    private RequestRemoval removalAfter(Duration time) {
        return new RequestRemoval(null, notes.dataSource(), Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    private void add(Actor actor, long id) {
        work.perform(actor, tx -> {
            tx.entityManager().persist(new NoteEntity(id, "note " + id, NOW));
            tx.event("test-notes/note/ADDED", new Id(id), ORGANIZATION);
        });
    }

    private List<List<Object>> notesKept() {
        return notes.rows("select id from test_note");
    }

    private static Actor account(long id) {
        return Actor.signedIn(new Id(id), Optional.empty(), ORGANIZATION, null);
    }
}
