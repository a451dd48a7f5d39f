// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.AsyncContext;
import java.util.List;

/** Being inside of modules; closing it is leaving. */
final class Visit implements AutoCloseable {

    private final List<Gate> gates;

    /** @param gates those that were entered; none for what has no gate */
    Visit(List<Gate> gates) {
        this.gates = List.copyOf(gates);
    }

    /** The answer goes on after the call, as a stream does: it ends when a module is swapped, and its reader asks again. */
    void stay(AsyncContext answer) {
        gates.forEach(gate -> AsyncGuest.stay(gate, answer));
    }

    @Override
    public void close() {
        gates.forEach(Gate::leave);
    }
}
