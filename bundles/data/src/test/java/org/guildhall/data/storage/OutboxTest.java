// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.data.SwitchedModule;
import org.guildhall.data.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Id ORGANIZATION = new Id(7);
    private static final int LIMIT_SECONDS = 10;

    private NotesUnit notes;
    private Outbox outbox;
    private UnitOfWork work;

    @BeforeEach
    void open() throws SQLException {
        notes = new NotesUnit();
        outbox = new Outbox(null, notes.dataSource(), new Passage());
        work = new JpaUnitOfWork(
                notes.factory(), new NodeIds(1), Clock.fixed(NOW, ZoneOffset.UTC), () -> outbox.wake());
    }

    @AfterEach
    void close() throws SQLException {
        outbox.stop();
        notes.close();
    }

    @Test
    void tellsEveryHandlerAndForgets() throws InterruptedException {
        Listener one = new Listener("a/b/DONE");
        Listener other = new Listener("a/b/DONE");
        outbox.handlers = List.of(one, other);

        tell("a/b/DONE", new Id(100));

        Event event = one.next();
        assertThat(event.topic()).isEqualTo("a/b/DONE");
        assertThat(event.subject()).isEqualTo(new Id(100));
        assertThat(event.organization()).isEqualTo(ORGANIZATION);
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(other.next()).isEqualTo(event);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void tellsInTheOrderOfWhatHappened() throws InterruptedException {
        Listener listener = new Listener("a/b/DONE");
        outbox.handlers = List.of(listener);

        work.perform(Actor.platform(ORGANIZATION), tx -> {
            for (long subject = 1; subject <= 3; subject++) {
                tx.event("a/b/DONE", new Id(subject), ORGANIZATION);
            }
        });

        assertThat(List.of(listener.next(), listener.next(), listener.next()))
                .extracting(event -> event.subject().value())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void waitsWhileAModuleIsSwapped() throws InterruptedException {
        SwappedModule swapped = new SwappedModule();
        outbox.stop();
        outbox = new Outbox(null, notes.dataSource(), new Passage(swapped));
        Listener listener = new Listener("a/b/DONE");
        outbox.handlers = List.of(listener);
        swapped.hold();

        tell("a/b/DONE", new Id(100));
        outbox.wake();
        swapped.awaitAsked();
        assertThat(waiting()).hasSize(1);

        swapped.release();
        outbox.wake();
        assertThat(listener.next().subject()).isEqualTo(new Id(100));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void unwantedTopicsAreForgottenUntold() throws InterruptedException {
        Listener listener = new Listener("a/b/DONE");
        outbox.handlers = List.of(listener);

        tell("a/b/UNDONE", new Id(100));
        tell("a/b/DONE", new Id(101));

        assertThat(listener.next().subject()).isEqualTo(new Id(101));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void handlerThatFailedIsToldAgainAndHoldsNobodyUp() throws InterruptedException {
        Listener failing = new Listener("a/b/DONE", new IllegalStateException("not now"));
        Listener other = new Listener("a/b/DONE");
        outbox.handlers = List.of(failing, other);

        tell("a/b/DONE", new Id(100));

        Event first = failing.next();
        assertThat(other.next()).isEqualTo(first);
        assertThat(waiting()).hasSize(1);
        outbox.wake();
        assertThat(failing.next()).isEqualTo(first);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void handlerWhoseBundleIsBrokenDoesNotEndTheTelling() throws InterruptedException {
        Listener broken = new Listener("a/b/DONE", new NoClassDefFoundError("gone with its bundle"));
        outbox.handlers = List.of(broken);

        tell("a/b/DONE", new Id(100));

        Event first = broken.next();
        assertThat(broken.next()).as("told again without a new event").isEqualTo(first);
    }

    @Test
    void aModuleHearsNothingOfWhatHappensWhereItIsOff() throws InterruptedException {
        SwitchedModule module = new SwitchedModule("choir");
        module.where(new Id(8)::equals);
        outbox.stop();
        outbox = new Outbox(null, notes.dataSource(), new Passage(new SwappedModule(), module, module));
        Listener choir = new Listener("a/b/DONE");
        Listener platform = new Listener("a/b/DONE");
        outbox.handlers = List.of(choir, platform);
        outbox.owner = handler -> handler == choir ? "choir" : "core";

        tell("a/b/DONE", new Id(100));
        work.perform(Actor.platform(ORGANIZATION), tx -> tx.event("a/b/DONE", new Id(101), new Id(8)));

        assertThat(choir.next().subject()).isEqualTo(new Id(101));
        assertThat(platform.next().subject()).isEqualTo(new Id(100));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void writeThatEndsAfterItStoppedIsToldByWhoeverComesNext() {
        outbox.stop();

        tell("a/b/DONE", new Id(100));

        assertThat(waiting()).hasSize(1);
    }

    private void tell(String topic, Id subject) {
        work.perform(Actor.platform(ORGANIZATION), tx -> tx.event(topic, subject, ORGANIZATION));
    }

    /** What is still to be told once the round under way is over: it holds the rows' locks until then. */
    private List<List<Object>> waiting() {
        return notes.rows("select id from data_outbox for update");
    }

    /** Remembers what it was told; throws its fault the first time. */
    private static final class Listener implements EventHandler {
        private final String topic;
        private final BlockingQueue<Event> told = new LinkedBlockingQueue<>();
        private Throwable fault;

        Listener(String topic) {
            this(topic, null);
        }

        Listener(String topic, Throwable fault) {
            this.topic = topic;
            this.fault = fault;
        }

        @Override
        public boolean wants(String offered) {
            return topic.equals(offered);
        }

        @Override
        public void on(Event event) {
            told.add(event);
            Throwable now = fault;
            fault = null;
            if (now instanceof Error error) {
                throw error;
            } else if (now instanceof RuntimeException exception) {
                throw exception;
            }
        }

        Event next() throws InterruptedException {
            Event event = told.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("an event within %s seconds", LIMIT_SECONDS).isNotNull();
            return event;
        }
    }
}
