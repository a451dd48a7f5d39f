// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;

/** Remembers what it was told; fails or hangs if a test wants it to. */
final class Listener implements EventHandler {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final String topic;
    private final BlockingQueue<Event> told = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile Throwable fault;
    private volatile boolean hangs;

    Listener(String topic) {
        this.topic = topic;
    }

    /** Takes nothing that often. */
    void fail(Throwable with, int times) {
        fault = with;
        failures.set(times);
    }

    /** The next event keeps it until the test lets it go on; what it is told meanwhile does not. */
    void hangOnce() {
        hangs = true;
    }

    void goOn() {
        goOn.countDown();
    }

    @Override
    public boolean wants(String offered) {
        return topic.equals(offered);
    }

    @Override
    public void on(Event event) {
        told.add(event);
        if (hangs) {
            hangs = false;
            hang();
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }
    }

    private void hang() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Event next() throws InterruptedException {
        Event event = told.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("an event within %s", LIMIT).isNotNull();
        return event;
    }

    /** To whom the next so many happened. */
    List<Long> next(int count) {
        return Stream.generate(this::subject).limit(count).toList();
    }

    private Long subject() {
        try {
            return next().subject().value();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was told nothing more. */
    boolean isSilent() {
        return told.isEmpty();
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s within %s", what, LIMIT).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
