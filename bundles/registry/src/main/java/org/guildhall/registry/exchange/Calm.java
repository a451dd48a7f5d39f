// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.time.Duration;
import java.util.Optional;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.registry.gateway.Hold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps everybody out of a module, from the last moment possible until it is closed. */
final class Calm implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Calm.class);

    /** What has not ended by then is left to itself: a version that hangs must not be one that can not be replaced. */
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final Gates gates;
    private final String module;
    private final Exchange.Watcher watcher;
    private volatile Optional<Hold> hold = Optional.empty();
    private volatile Duration drained = Duration.ZERO;

    Calm(Gates gates, String module, Exchange.Watcher watcher) {
        this.gates = gates;
        this.module = module;
        this.watcher = watcher;
    }

    /** Begins, if it has not yet. */
    @Override
    public void run() {
        if (hasBegun()) {
            return;
        }
        watcher.begins(UpdateStep.HOLD);
        Hold held = gates.hold(module);
        hold = Optional.of(held);
        long begun = System.nanoTime();
        int left = held.drain(DRAIN);
        drained = Duration.ofNanos(System.nanoTime() - begun);
        if (left > 0) {
            LOG.warn("{} calls to {} have not ended within {} and are left to themselves", left, module, DRAIN);
        }
        watcher.begins(UpdateStep.SWAP);
    }

    /** How long whoever came first will still wait; empty if nobody does. */
    Optional<Duration> left() {
        return hold.map(Hold::left);
    }

    /** How long it took those inside to leave. */
    Duration drained() {
        return drained;
    }

    boolean hasBegun() {
        return hold.isPresent();
    }

    @Override
    public void close() {
        hold.ifPresent(Hold::close);
    }
}
