// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.Setback;
import org.guildhall.data.SwitchedModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How handlers are told, on every database. */
abstract class OutboxContract {

    private static final String TOPIC = "a/b/DONE";
    private static final Instant THEN = Instant.parse("2024-03-01T08:00:00Z");
    private static final Id UNION = new Id(7);
    private static final Outbox.Pace PACE = new Outbox.Pace(
            Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2));

    private final SwappedModule gate = new SwappedModule();
    private final SwitchedModule module = new SwitchedModule("test");
    private final Listener platform = new Listener(TOPIC);
    private final Listener test = new Listener(TOPIC);
    private DataSource database;
    private Outbox outbox;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        new SchemaMigration(database)
                .migrate("data", folder -> NotesUnit.filesIn(Path.of("src/main/resources", folder)));
        outbox = node();
        outbox.add(new Subscriber("org.guildhall.core.Listener", "core", platform));
        outbox.add(subscriber(test));
    }

    @AfterEach
    void close() {
        test.goOn();
        outbox.stop();
    }

    @Test
    void tellsEveryHandlerAndForgets() throws InterruptedException {
        tell(100);

        Event event = test.next();
        assertThat(event.topic()).isEqualTo(TOPIC);
        assertThat(event.subject()).isEqualTo(new Id(100));
        assertThat(event.organization()).isEqualTo(UNION);
        assertThat(event.at()).isEqualTo(THEN);
        assertThat(platform.next()).isEqualTo(event);
        awaitWaiting(0);
    }

    @Test
    void tellsInTheOrderOfWhatHappenedHoweverMuchItIs() throws InterruptedException {
        tell(LongStream.rangeClosed(1, 250).toArray());

        assertThat(test.next(250))
                .isEqualTo(LongStream.rangeClosed(1, 250).boxed().toList());
        awaitWaiting(0);
    }

    @Test
    void forgetsUntoldWhatNobodyWants() throws InterruptedException {
        write(new Event(new Id(1), "a/b/UNDONE", new Id(100), UNION, THEN));
        tell(101);

        assertThat(test.next().subject()).isEqualTo(new Id(101));
        awaitWaiting(0);
    }

    @Test
    void handlerThatFailsIsToldAgainAndNoOtherIs() throws InterruptedException {
        test.fail(new IllegalStateException("not now"), 3);

        tell(100, 101);

        assertThat(platform.next(2)).containsExactly(100L, 101L);
        assertThat(test.next(5)).containsOnly(100L, 101L).endsWith(100L);
        awaitWaiting(0);
        assertThat(platform.isSilent()).isTrue();
    }

    @Test
    void handlerThatFailsSeveralTimesIsNamed() {
        DeliverySetbacks setbacks = new DeliverySetbacks(null, database);
        test.fail(new IllegalStateException("never"), Integer.MAX_VALUE);

        tell(100, 101);

        Setback setback = new Setback("test", "org.guildhall.test.Listener", 2);
        Listener.await("it is named", () -> setbacks.list().equals(List.of(setback)));
        test.fail(new IllegalStateException("never"), 0);
        awaitWaiting(0);
        assertThat(setbacks.list()).isEmpty();
    }

    @Test
    void handlerWhoseBundleIsBrokenIsToldAgain() throws InterruptedException {
        test.fail(new NoClassDefFoundError("gone with its bundle"), 1);

        tell(100);

        assertThat(test.next(2)).containsExactly(100L, 100L);
    }

    @Test
    void handlerThatHangsIsQuarantinedAndHoldsNobodyUp() throws InterruptedException {
        test.hangOnce();

        tell(100);
        tell(101);

        assertThat(platform.next(2)).containsExactly(100L, 101L);
        assertThat(test.next(1)).containsExactly(100L);
        Listener.await("the hang is told", () -> !gate.hangs.isEmpty());
        assertThat(gate.hangs.get(0).module()).isEqualTo("test");
        assertThat(gate.hangs.get(0).reason()).isEqualTo("guildhall.event.hangs");
        tell(102);
        assertThat(platform.next(1)).containsExactly(102L);
        assertThat(test.isSilent()).as("told in quarantine").isTrue();

        gate.release();
        assertThat(test.next(3)).containsExactlyInAnyOrder(100L, 101L, 102L);
        awaitWaiting(0);
    }

    @Test
    void waitsWhileAModuleIsSwappedAndTellsAllOthers() throws InterruptedException {
        gate.hold();
        tell(100);

        assertThat(platform.next(1)).containsExactly(100L);
        awaitWaiting(1);
        assertThat(test.isSilent()).isTrue();

        gate.release();
        assertThat(test.next(1)).containsExactly(100L);
        awaitWaiting(0);
    }

    @Test
    void handlerThatWasAwayIsToldWhatItMissed() throws InterruptedException {
        tell(100);
        assertThat(test.next(1)).containsExactly(100L);
        outbox.removeHandler(test);

        tell(101);
        assertThat(platform.next(2)).containsExactly(100L, 101L);
        awaitWaiting(1);
        outbox.add(subscriber(test));

        assertThat(test.next(1)).containsExactly(101L);
    }

    @Test
    void moduleHearsNothingOfWhatHappensWhereItIsOff() throws InterruptedException {
        module.where(new Id(8)::equals);

        tell(100);
        write(new Event(new Id(2), TOPIC, new Id(101), new Id(8), THEN));

        assertThat(test.next(1)).containsExactly(101L);
        assertThat(platform.next(2)).containsExactlyInAnyOrder(100L, 101L);
        awaitWaiting(0);
    }

    @Test
    void twoNodesTellEachEventOnce() throws InterruptedException {
        Outbox other = node();
        other.add(subscriber(test));
        try {
            for (long subject = 1; subject <= 60; subject++) {
                tell(subject);
                other.wake();
            }

            assertThat(test.next(60)).doesNotHaveDuplicates();
            awaitWaiting(0);
            assertThat(test.isSilent()).isTrue();
        } finally {
            other.stop();
        }
    }

    @Test
    void nodeThatDiedKeepsItsTurnForAWhileOnly() throws InterruptedException {
        tell(100);
        assertThat(test.next(1)).containsExactly(100L);
        awaitWaiting(0);
        Instant end = Instant.now().plusSeconds(1);
        update("update data_subscriber set told_by = 'dead', told_until = ? where module = 'test'", end);

        tell(101);

        assertThat(test.next(1)).containsExactly(101L);
        assertThat(Instant.now()).isAfter(end);
    }

    @Test
    void whatIsCommittedAfterItStoppedIsToldByWhoeverComesNext() throws InterruptedException {
        outbox.stop();
        tell(100);

        outbox = node();
        outbox.add(subscriber(test));

        assertThat(test.next(1)).containsExactly(100L);
    }

    @Test
    void forgetsAfterAWeekWhoDoesNotComeBackAndWhatTheyMissed() throws InterruptedException {
        tell(100);
        assertThat(test.next(1)).containsExactly(100L);
        outbox.stop();
        update("insert into data_delivery select handler, 1, current_timestamp, 'a/b/DONE', 1, 7, 0, current_timestamp"
                + " from data_subscriber where module = 'test'");

        after(Duration.ofDays(6)).tidy();
        assertThat(rows("select 1 from data_delivery")).isEqualTo(1);
        assertThat(rows("select 1 from data_subscriber")).isEqualTo(2);
        after(Duration.ofDays(8)).tidy();

        assertThat(rows("select 1 from data_delivery")).isZero();
        assertThat(rows("select 1 from data_subscriber")).isZero();
    }

    private DeliveryRemoval after(Duration time) {
        return new DeliveryRemoval(null, database, Clock.offset(Clock.systemUTC(), time));
    }

    private Outbox node() {
        return new Outbox(database, new Passage(gate, module, module), Clock.systemUTC(), PACE);
    }

    private static Subscriber subscriber(Listener listener) {
        return new Subscriber("org.guildhall.test.Listener", "test", listener);
    }

    /** That it happened to each of these, in one transaction; the ids are in their order. */
    private void tell(long... subjects) {
        write(LongStream.of(subjects)
                .mapToObj(subject -> new Event(new Id(1000 + subject), TOPIC, new Id(subject), UNION, THEN))
                .toArray(Event[]::new));
    }

    private void write(Event... events) {
        Sql.commit(database, within -> {
            Journal.write(within, Optional.empty(), List.of(events));
            return null;
        });
        outbox.wake();
    }

    private void update(String sql, Object... values) {
        Sql.commit(database, within -> Sql.update(within, sql, values));
    }

    private int rows(String query) {
        return Sql.commit(database, within -> Sql.query(within, query, row -> 1))
                .size();
    }

    private void awaitWaiting(int rows) {
        Listener.await(
                rows + " rows that wait",
                () -> rows("select id from data_outbox") == 0 && rows("select 1 from data_delivery") == rows);
    }
}
