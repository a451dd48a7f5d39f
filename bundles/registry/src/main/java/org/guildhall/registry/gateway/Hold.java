// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import java.time.Duration;

/** A module's gate that is held; closing it lets all in who waited. */
public final class Hold implements AutoCloseable {

    private final Gate gate;

    Hold(Gate gate) {
        this.gate = gate;
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
        gate.release();
    }
}
