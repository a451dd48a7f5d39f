// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that goes on after its call; ended when its module is swapped, forgotten when it ends by itself. */
final class AsyncGuest implements AsyncListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncGuest.class);

    private final Gate gate;
    private final AsyncContext answer;

    private AsyncGuest(Gate gate, AsyncContext answer) {
        this.gate = gate;
        this.answer = answer;
    }

    static void stay(Gate gate, AsyncContext answer) {
        AsyncGuest guest = new AsyncGuest(gate, answer);
        answer.addListener(guest);
        gate.receive(guest);
    }

    @Override
    public void run() {
        try {
            answer.complete();
        } catch (IllegalStateException e) {
            LOG.debug("An answer had ended by itself", e);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gate.forget(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        gate.forget(this);
    }

    @Override
    public void onError(AsyncEvent event) {
        gate.forget(this);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
