// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.AsyncContext;
import java.util.Optional;

/** Being inside a module; closing it is leaving. */
final class Visit implements AutoCloseable {

    /** Inside of what has no gate. */
    static final Visit NOWHERE = new Visit(Optional.empty());

    private final Optional<Gate> gate;

    Visit(Gate gate) {
        this(Optional.of(gate));
    }

    private Visit(Optional<Gate> gate) {
        this.gate = gate;
    }

    /** The answer goes on after the call, as a stream does: it ends when the module is swapped, and its reader asks again. */
    void stay(AsyncContext answer) {
        gate.ifPresent(entered -> AsyncGuest.stay(entered, answer));
    }

    @Override
    public void close() {
        gate.ifPresent(Gate::leave);
    }
}
