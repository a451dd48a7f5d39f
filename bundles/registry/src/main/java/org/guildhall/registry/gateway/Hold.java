// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A module's gate that is held; closing it lets all in who waited, and closing it again does nothing. */
public final class Hold implements AutoCloseable {

    /** What the answer itself may take after the gate has opened. */
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final Gate gate;
    private final long end;
    private final AtomicBoolean closed = new AtomicBoolean();

    Hold(Gate gate, Duration patience) {
        this.gate = gate;
        this.end = System.nanoTime() + patience.minus(ANSWER).toNanos();
    }

    /** How long whoever came first will still wait and be answered; zero when that is over. The gate stays held then too. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Waits that long at most for those inside to leave; how many have not. */
    public int drain(Duration patience) {
        try {
            return gate.drain(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calls were ending", e);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            gate.release();
        }
    }
}
