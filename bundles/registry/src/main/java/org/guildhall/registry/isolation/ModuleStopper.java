// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops modules, each in a thread of its own: Karaf installs and removes with a single thread, which one that never comes
 * back from its stop would keep for good. Thread-safe.
 */
@Component(service = ModuleStopper.class)
public class ModuleStopper {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleStopper.class);

    /** How long a module may take, while those who call it wait; as long again it is interrupted. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final long INTERRUPT_EVERY_MILLIS = 100;

    private static final int STOPPED = Bundle.UNINSTALLED | Bundle.INSTALLED | Bundle.RESOLVED;

    private final Quarantine quarantine;
    private final Duration limit;

    @Activate
    public ModuleStopper(@Reference Quarantine quarantine) {
        this(quarantine, LIMIT);
    }

    ModuleStopper(Quarantine quarantine, Duration limit) {
        this.quarantine = quarantine;
        this.limit = limit;
    }

    /**
     * Stops it if it runs; what hangs in it is interrupted.
     *
     * @throws ModuleStuckException if it has not stopped for all that: it is quarantined, and whoever touched it would hang too
     */
    public void stop(Bundle module) {
        if (isStopped(module)) {
            return;
        }
        String id = module.getHeaders("").get("Guildhall-Id");
        Thread thread = new Thread(() -> stopHere(module), "guildhall-stop-" + id);
        thread.setDaemon(true);
        thread.start();
        try {
            await(thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!isStopped(module)) {
            throw stuck(id, thread);
        }
    }

    private static void stopHere(Bundle module) {
        try {
            module.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} does not stop as it should", module, e);
        }
    }

    private void await(Thread thread) throws InterruptedException {
        thread.join(limit.toMillis());
        long end = System.nanoTime() + limit.toNanos();
        while (thread.isAlive() && System.nanoTime() - end < 0) {
            Interruption.interrupt(thread);
            thread.join(INTERRUPT_EVERY_MILLIS);
        }
    }

    private ModuleStuckException stuck(String id, Thread thread) {
        Throwable where = new IllegalStateException("it hangs here");
        where.setStackTrace(thread.getStackTrace());
        ModuleStuckException stuck = new ModuleStuckException(where, id);
        quarantine.put(id, stuck);
        return stuck;
    }

    private static boolean isStopped(Bundle module) {
        return (module.getState() & STOPPED) != 0;
    }
}
