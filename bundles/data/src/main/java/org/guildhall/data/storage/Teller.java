// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one handler what waits for it, one event after the other, in turn with the other nodes. What it fails to take is
 * told again, later each time, and holds up nothing else.
 */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final int MOST_DOUBLINGS = 7;

    private final Subscriber subscriber;
    private final Desk desk;
    private final String id = UUID.randomUUID().toString();
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean stopped;

    /** What all tellers of a node work with. */
    record Desk(DeliveryTable table, Passage passage, Clock clock, Outbox.Pace pace, Executor threads) {}

    Teller(Subscriber subscriber, Desk desk) {
        this.subscriber = subscriber;
        this.desk = desk;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    /** The handler has gone; what waits for it waits on. */
    void stop() {
        stopped = true;
    }

    /** Something may wait for the handler. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            desk.threads().execute(this::run);
        }
    }

    private void run() {
        int seen;
        do {
            seen = wakes.get();
            takeTurn();
        } while (!wakes.compareAndSet(seen, 0));
    }

    private void takeTurn() {
        try {
            if (!isAway() && desk.table().claim(subscriber.name(), id, now(), turn())) {
                try {
                    tellAll();
                } finally {
                    desk.table().release(subscriber.name(), id);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("{} is told later: {}", subscriber.name(), e.getMessage());
        }
    }

    private void tellAll() throws InterruptedException {
        List<Delivery> few = desk.table().due(subscriber.name(), now());
        while (!few.isEmpty() && tell(few)) {
            few = desk.table().due(subscriber.name(), now());
        }
    }

    /** Whether it may be told more. */
    private boolean tell(List<Delivery> few) throws InterruptedException {
        List<Long> unwanted = new ArrayList<>();
        for (Delivery delivery : few) {
            if (isAway()) {
                return false;
            }
            Answer answer = tell(delivery.event());
            if (answer == Answer.UNWANTED) {
                unwanted.add(delivery.event().id().value());
            } else if (!note(delivery, answer)) {
                return false;
            }
        }
        return unwanted.isEmpty() || forget(unwanted);
    }

    /** Whether it is still our turn. */
    private boolean note(Delivery delivery, Answer answer) {
        Id event = delivery.event().id();
        return answer == Answer.TAKEN
                ? forget(List.of(event.value()))
                : desk.table().postpone(subscriber.name(), id, turn(), event, later(delivery));
    }

    private boolean forget(List<Long> events) {
        return desk.table().taken(subscriber.name(), id, turn(), events);
    }

    private Answer tell(Event event) throws InterruptedException {
        Patience patience = new Patience(desk.pace().limit(), "guildhall.event.hangs", event.topic());
        try {
            return desk.passage().call(subscriber.module(), patience, () -> tellNow(event));
        } catch (RuntimeException | Error e) {
            // an error is one broken bundle's; thrown on, it would end the telling
            LOG.warn("{} did not take event {} and is told again", subscriber.name(), event.id(), e);
            return Answer.REFUSED;
        }
    }

    private Answer tellNow(Event event) {
        if (stopped) {
            throw new IllegalStateException("went while it was to be told");
        }
        boolean wanted = subscriber.handler().wants(event.topic())
                && !desk.passage().isOff(subscriber.module(), event.organization());
        if (wanted) {
            subscriber.handler().on(event);
        }
        return wanted ? Answer.TAKEN : Answer.UNWANTED;
    }

    private enum Answer {
        TAKEN,
        UNWANTED,
        REFUSED
    }

    /** Whether it should not be told just now; when that has passed, it is. */
    private boolean isAway() {
        return stopped || desk.passage().held().contains(subscriber.module());
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private Instant turn() {
        return now().plus(desk.pace().turn());
    }

    private Instant later(Delivery delivery) {
        return now().plus(desk.pace().again().multipliedBy(1L << Math.min(delivery.attempts(), MOST_DOUBLINGS)));
    }
}
