// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.AsyncContext;
import java.util.ArrayList;
import java.util.List;

/** Being inside of modules; closing it is leaving. */
final class Visit implements AutoCloseable {

    private final Runnable leave;
    private final List<Gate.Call> calls = new ArrayList<>();

    /** @param leave is told of the end of the visit */
    Visit(Runnable leave) {
        this.leave = leave;
    }

    void add(Gate.Call call) {
        calls.add(call);
    }

    /**
     * The answer goes on after the call, as a stream does: it ends when a module is swapped, and its reader asks again.
     *
     * @param refusal answers instead, if nothing was answered by then
     */
    void stay(AsyncContext answer, Runnable refusal) {
        calls.forEach(call -> AsyncGuest.stay(call.gate(), answer, refusal));
    }

    @Override
    public void close() {
        calls.forEach(Gate.Call::leave);
        leave.run();
    }
}
