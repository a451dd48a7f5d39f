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
    private final Runnable refusal;

    private AsyncGuest(Gate gate, AsyncContext answer, Runnable refusal) {
        this.gate = gate;
        this.answer = answer;
        this.refusal = refusal;
    }

    /** @param refusal answers instead, if nothing was answered when it has to leave */
    static void stay(Gate gate, AsyncContext answer, Runnable refusal) {
        AsyncGuest guest = new AsyncGuest(gate, answer, refusal);
        answer.addListener(guest);
        gate.receive(guest);
    }

    /** A stream just ends; who waits for an answer that has not begun is told to ask again. */
    @Override
    public void run() {
        try {
            if (!answer.getResponse().isCommitted()) {
                refusal.run();
            }
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
