// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The door of one module: knows who is inside, lets no more in than there is room, and keeps everybody out until it is
 * opened and while it is held. Thread-safe.
 */
final class Gate {

    /** Of the web server's 200 threads: a module that hangs leaves the others to everybody else. */
    static final int ROOM = 32;

    /** So many wait for one to leave: those who come while all that a hold kept waiting go in are turned away no more than they. */
    static final int QUEUE = 32;

    private final Semaphore queue = new Semaphore(QUEUE);
    private final Set<Call> inside = new HashSet<>();
    private final Set<Runnable> guests = new HashSet<>();
    private boolean opened;
    private int holds;

    /** One that has come in. */
    final class Call {

        void leave() {
            synchronized (Gate.this) {
                inside.remove(this);
                Gate.this.notifyAll();
            }
        }

        /** The gate that it came in by. */
        Gate gate() {
            return Gate.this;
        }
    }

    /** For the first time since the platform started. */
    synchronized void open() {
        opened = true;
        notifyAll();
    }

    /** Comes in if that is possible without waiting. */
    synchronized Optional<Call> enter() {
        if (isHeld() || inside.size() >= ROOM) {
            return Optional.empty();
        }
        Call call = new Call();
        inside.add(call);
        return Optional.of(call);
    }

    /** The same, after waiting that long at most. */
    synchronized Optional<Call> enter(Duration patience) throws InterruptedException {
        await(() -> !isHeld() && inside.size() < ROOM, patience);
        return enter();
    }

    /**
     * Somebody who stays until sent away, as the reader of a stream does; is sent away at once while the gate is held.
     *
     * @param leave asks the guest to leave
     */
    void receive(Runnable leave) {
        boolean stays;
        synchronized (this) {
            stays = !isHeld() && guests.add(leave);
        }
        if (!stays) {
            leave.run();
        }
    }

    /** A guest has left. */
    synchronized void forget(Runnable leave) {
        guests.remove(leave);
    }

    /** From now on nobody comes in, and guests are sent away. */
    void hold() {
        Set<Runnable> leaving;
        synchronized (this) {
            holds++;
            leaving = Set.copyOf(guests);
            guests.clear();
        }
        leaving.forEach(Runnable::run);
    }

    /** Waits that long at most for those inside to leave; how many have not. */
    synchronized int drain(Duration patience) throws InterruptedException {
        await(inside::isEmpty, patience);
        return inside.size();
    }

    /** Whoever has not left by now is inside of a version that is gone, and takes no place of the next one's. */
    synchronized void release() {
        holds--;
        if (holds == 0) {
            inside.clear();
        }
        notifyAll();
    }

    /** Whether nobody comes in, however few are inside. */
    synchronized boolean isHeld() {
        return !opened || holds > 0;
    }

    /** The places for those who wait because it is full, not because it is held. */
    Semaphore queue() {
        return queue;
    }

    private void await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); !condition.getAsBoolean() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
