// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Optional;
import org.guildhall.registry.signature.Revocations;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One module on its way from resolved to answering. */
final class ModuleStart {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleStart.class);

    /** Nobody tells that a part could not be activated; it is to be seen only by looking. */
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Bundle bundle;
    private final ModuleSigns signs;
    private final Revocations revocations;
    private final ModuleStopper stopper;
    private final Runnable ended;
    private volatile boolean abandoned;
    private volatile boolean overdue;
    private boolean started;
    private Optional<Thread> inItsOwnCode = Optional.empty();

    /** @param ended is run once, whatever becomes of it */
    ModuleStart(Bundle bundle, ModuleSigns signs, Revocations revocations, ModuleStopper stopper, Runnable ended) {
        this.bundle = bundle;
        this.signs = signs;
        this.revocations = revocations;
        this.stopper = stopper;
        this.ended = ended;
    }

    Bundle bundle() {
        return bundle;
    }

    boolean isOf(Bundle other) {
        return bundle.equals(other);
    }

    String module() {
        return bundle.getHeaders("").get("Guildhall-Id");
    }

    /**
     * Starts it, from the beginning if it runs; returns when it answers, or is out of sight.
     *
     * @throws ModuleFailedException if it or a part of it can not start, or must not
     */
    void run() {
        revocations.problem(module(), bundle.getVersion().toString()).ifPresent(revoked -> {
            throw new ModuleFailedException(revoked.key(), revoked.arguments().toArray());
        });
        try {
            startAnew();
            if (overdue) {
                stop();
            }
            while (!abandoned && !signs.answers(bundle)) {
                signs.failure(bundle).ifPresent(failure -> {
                    throw new ModuleFailedException(
                            "registry.isolation.start-failed", module(), String.join(": ", failure.arguments()));
                });
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (BundleException e) {
            throw new ModuleFailedException(e, "registry.isolation.start-failed", module(), rootOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAnew() throws BundleException {
        stopper.stop(bundle);
        if (enter()) {
            try {
                bundle.start(Bundle.START_TRANSIENT);
            } finally {
                leave();
            }
        }
    }

    /** Whether it may: whoever has given it up believes that it does not run. */
    private synchronized boolean enter() {
        if (!abandoned) {
            inItsOwnCode = Optional.of(Thread.currentThread());
        }
        return !abandoned;
    }

    private synchronized void leave() {
        inItsOwnCode = Optional.empty();
        started = true;
        // what was meant for the module's own code must not reach Karaf's
        Thread.interrupted();
    }

    /**
     * Nobody waits for it any longer.
     *
     * @return whether it hangs in its own code, and is stopped if it ever comes out of it, or has not even begun; otherwise
     *     it waits for something that may still come
     */
    synchronized boolean expire() {
        overdue = !started;
        abandoned = true;
        return overdue;
    }

    /** It is gone, or soon will be. */
    synchronized void abandon() {
        abandoned = true;
    }

    /** Interrupts it if it hangs in its own code; whether there is nothing left to interrupt. */
    synchronized boolean breakOff() {
        return inItsOwnCode.map(Interruption::interrupt).orElse(true);
    }

    /** Neither anybody's nor its own any more. */
    void end() {
        ended.run();
    }

    /** Takes back what has started of it. */
    void stop() {
        try {
            stopper.stop(bundle);
        } catch (ModuleStuckException e) {
            LOG.error("{} can not be stopped either", bundle, e);
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
