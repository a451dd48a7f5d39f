// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The door of one module: counts who is inside, lets no more in than there is room, and keeps everybody out while it is
 * held. Thread-safe.
 */
final class Gate {

    /** Of the web server's 200 threads: a module that hangs leaves the others to everybody else. */
    static final int ROOM = 32;

    private final Semaphore queue = new Semaphore(ROOM);
    private final Set<Runnable> guests = new HashSet<>();
    private int inside;
    private boolean held;

    /** Whether one could come in without waiting. */
    synchronized boolean enter() {
        boolean open = isOpen();
        if (open) {
            inside++;
        }
        return open;
    }

    /** The same, after waiting that long at most. */
    synchronized boolean enter(Duration patience) throws InterruptedException {
        await(this::isOpen, patience);
        return enter();
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /**
     * Somebody who stays until sent away, as the reader of a stream does; is sent away at once while the gate is held.
     *
     * @param leave asks the guest to leave
     */
    void receive(Runnable leave) {
        boolean stays;
        synchronized (this) {
            stays = !held && guests.add(leave);
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
            held = true;
            leaving = Set.copyOf(guests);
            guests.clear();
        }
        leaving.forEach(Runnable::run);
    }

    /** Waits that long at most for those inside to leave; how many have not. */
    synchronized int drain(Duration patience) throws InterruptedException {
        await(() -> inside == 0, patience);
        return inside;
    }

    synchronized void release() {
        held = false;
        notifyAll();
    }

    synchronized boolean isHeld() {
        return held;
    }

    /** The places for those who wait because it is full, not because it is held. */
    Semaphore queue() {
        return queue;
    }

    private boolean isOpen() {
        return !held && inside < ROOM;
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); !condition.holds() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
