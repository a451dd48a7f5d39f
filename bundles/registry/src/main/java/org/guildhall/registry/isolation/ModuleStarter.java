// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.health.HealthCheck;
import org.guildhall.api.health.HealthProblem;
import org.guildhall.registry.signature.Revocations;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Starts modules, each in a thread of its own: one that never comes back holds up neither the others nor whoever installed
 * it. Karaf resolves them and leaves them alone (see {@link Standstill}); they are started anew each time the platform
 * starts. The platform is not ready while one of them may still come.
 */
@Component(
        service = {ModuleStarter.class, HealthCheck.class},
        immediate = true)
public class ModuleStarter implements HealthCheck, BundleTrackerCustomizer<Bundle> {

    /** How long a module may take until it answers. */
    static final Duration LIMIT = Duration.ofSeconds(15);

    private static final long BREAK_OFF_EVERY_MILLIS = 50;

    private static final int HERE = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final Set<ModuleStart> starting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "guildhall-start-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final Standstill standstill;
    private final Clearance clearance;
    private final Quarantine quarantine;
    private final ModuleSigns signs;
    private final Revocations revocations;
    private final ModuleStopper stopper;
    private final Duration limit;
    private final BundleTracker<Bundle> bundles;

    @Activate
    public ModuleStarter(
            BundleContext context,
            @Reference Standstill standstill,
            @Reference Clearance clearance,
            @Reference Quarantine quarantine,
            @Reference ModuleSigns signs,
            @Reference Revocations revocations,
            @Reference ModuleStopper stopper) {
        this(context, standstill, clearance, quarantine, signs, revocations, stopper, LIMIT);
    }

    ModuleStarter(
            BundleContext context,
            Standstill standstill,
            Clearance clearance,
            Quarantine quarantine,
            ModuleSigns signs,
            Revocations revocations,
            ModuleStopper stopper,
            Duration limit) {
        this.standstill = standstill;
        this.clearance = clearance;
        this.quarantine = quarantine;
        this.signs = signs;
        this.revocations = revocations;
        this.stopper = stopper;
        this.limit = limit;
        this.bundles = new BundleTracker<>(context, HERE, this);
        bundles.open();
    }

    @Deactivate
    void stop() {
        bundles.close();
        watchdog.shutdownNow();
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getHeaders("").get("Guildhall-Module") == null) {
            return null;
        }
        if (bundle.getState() != Bundle.ACTIVE) {
            start(new ModuleStart(bundle, signs, revocations, stopper, () -> {}));
        }
        return bundle;
    }

    /**
     * Starts a module again from the beginning, whatever became of it before; returns before it has started.
     *
     * @param ended is run when it has, or never will
     * @throws ConflictException if it may not start here
     */
    public void retry(Bundle module, Runnable ended) {
        clearance.require(module);
        quarantine.release(module.getHeaders("").get("Guildhall-Id"));
        start(new ModuleStart(module, signs, revocations, stopper, ended));
    }

    /** A module is about to be replaced or removed: Karaf would wait for its start to end, and others for Karaf. */
    public void giveUp(Bundle module) {
        starting.stream().filter(start -> start.isOf(module)).forEach(start -> {
            abandon(start);
            breakOff(start);
        });
    }

    private void start(ModuleStart start) {
        starting.add(start);
        Thread thread = new Thread(() -> run(start), "guildhall-start-" + start.module());
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            // it is no memory that is lacking, but threads
            abandon(start);
            throw e;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        // stopped by an admin, it stays so until the platform starts again
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        synchronized (this) {
            starting.stream().filter(start -> start.isOf(bundle)).forEach(this::abandon);
            quarantine.release(bundle.getHeaders("").get("Guildhall-Id"));
        }
    }

    private void abandon(ModuleStart start) {
        start.abandon();
        end(start, Optional.empty());
    }

    private void run(ModuleStart start) {
        try {
            // before it can hang, and also if it may not start
            standstill.of(start.bundle());
            if (clearance.clears(start.bundle())) {
                watchdog.schedule(() -> expire(start), limit.toMillis(), TimeUnit.MILLISECONDS);
                start.run();
            }
            end(start, Optional.empty());
        } catch (ModuleFailedException e) {
            fail(start, e);
        } catch (RuntimeException | LinkageError e) {
            fail(start, new ModuleFailedException(e, "registry.isolation.start-failed", start.module(), e.toString()));
        }
    }

    private void fail(ModuleStart start, ModuleFailedException failure) {
        if (end(start, Optional.of(failure))) {
            start.stop();
        }
    }

    private void expire(ModuleStart start) {
        if (!starting.contains(start)) {
            return;
        }
        Optional<ModuleFailedException> failure = start.expire()
                ? Optional.of(
                        new ModuleFailedException("registry.isolation.start-hangs", start.module(), limit.toSeconds()))
                : Optional.empty();
        if (end(start, failure) && failure.isPresent()) {
            breakOff(start);
        }
    }

    /** Now, or as soon as it waits for something: what runs is not interrupted. */
    private void breakOff(ModuleStart start) {
        if (!start.breakOff()) {
            watchdog.schedule(() -> breakOff(start), BREAK_OFF_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether it had not ended before; in one step, so that no failure outlives the version that failed. */
    private synchronized boolean end(ModuleStart start, Optional<ModuleFailedException> failure) {
        boolean first = starting.remove(start);
        if (first) {
            failure.ifPresent(reason -> quarantine.put(start.module(), reason));
            start.end();
        }
        return first;
    }

    @Override
    public String name() {
        return "module-start";
    }

    @Override
    public Optional<HealthProblem> problem() {
        Set<String> modules = new TreeSet<>();
        starting.forEach(start -> modules.add(start.module()));
        return modules.isEmpty()
                ? Optional.empty()
                : Optional.of(HealthProblem.of("registry.health.starting", String.join(", ", modules)));
    }
}
