// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.data.Signals;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.update.ArchiveRemoval;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this node follow what all nodes shall run: at its start, as soon as that changes, and every few seconds in case nobody
 * told it.
 */
@Component(
        service = {},
        immediate = true)
public class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration POLL = Duration.ofSeconds(3);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private final Start start;
    private final Runnable pass;
    private final Duration poll;
    private final Semaphore changes = new Semaphore(0);
    private final Signals.Listening listening;
    private volatile boolean stopped;

    /** What has to be over before this node may be changed; if it throws, it is asked again. */
    interface Start {
        void await() throws InterruptedException;
    }

    @Activate
    public Reconciler(
            @Reference StartUp startUp,
            @Reference Follower follower,
            @Reference FirstPass first,
            @Reference ArchiveRemoval removal,
            @Reference Signals signals) {
        this(
                startUp::await,
                () -> {
                    follower.followAll();
                    first.end();
                    removal.tidyHere();
                },
                signals,
                POLL);
    }

    /**
     * At a pace of one's own, as in tests.
     *
     * @param pass makes this node right once
     */
    Reconciler(Start start, Runnable pass, Signals signals, Duration poll) {
        this.start = start;
        this.pass = pass;
        this.poll = poll;
        this.listening = signals.listen(DesiredState.CHANGED, changes::release);
        new Thread(this::run, "guildhall-reconciler").start();
    }

    @Deactivate
    void stop() {
        stopped = true;
        listening.close();
        changes.release();
    }

    private void run() {
        try {
            while (!stopped && !started()) {
                changes.tryAcquire(BETWEEN_STARTS.toMillis(), TimeUnit.MILLISECONDS);
            }
            while (!stopped) {
                pass();
                changes.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean started() throws InterruptedException {
        try {
            start.await();
            return true;
        } catch (UnavailableException e) {
            LOG.debug("The database is away; deciding later which modules may start", e);
        } catch (RuntimeException | Error e) {
            LOG.error("Which modules may start could not be decided; trying again", e);
        }
        return false;
    }

    /** Whatever is thrown, the next one comes: who does not follow any more is not noticed for long. */
    private void pass() {
        try {
            pass.run();
        } catch (UnavailableException e) {
            LOG.debug("The database is away; looking again later", e);
        } catch (RuntimeException | Error e) {
            LOG.error("What all nodes shall run could not be looked at; trying again", e);
        }
    }
}
