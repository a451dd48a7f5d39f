// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.registry.isolation.ModuleStuckException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces a running version by another while nobody is inside, and puts it back if the other does not answer. */
@Component(service = Exchange.class)
public class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** Several times what it takes on a loaded machine, and less than callers wait at the gate. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** While the platform starts all takes longer, and nobody is in the module whom it keeps waiting. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    /** What it takes to ask the old version whether it is back. */
    private static final Duration QUESTION = Duration.ofSeconds(1);

    /** What is so short of time is given it nevertheless: no version could ever replace one that hangs. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private final Gates gates;
    private final Installer installer;
    private final Probe probe;

    @Activate
    public Exchange(@Reference Gates gates, @Reference Installer installer, @Reference Probe probe) {
        this.gates = gates;
        this.installer = installer;
        this.probe = probe;
    }

    /** Is told of each step as it begins. */
    public interface Watcher {
        void begins(UpdateStep step);
    }

    /** Why the old version is back; empty if the new one runs. */
    public Optional<Reason> exchange(ModuleArchive old, ModuleArchive next, Watcher watcher) {
        watcher.begins(UpdateStep.PREPARE);
        long begun = System.nanoTime();
        prepare(old, next);
        Optional<Reason> failure;
        try (Calm calm = new Calm(gates, next.module(), watcher)) {
            failure = attempt(next, calm, watcher, begun);
            if (failure.isPresent() && calm.hasBegun()) {
                watcher.begins(UpdateStep.PUT_BACK);
                putBack(old, calm, PATIENCE);
            }
            watcher.begins(UpdateStep.RELEASE);
        } catch (ModuleStuckException e) {
            tidy(old, next, false);
            throw e;
        }
        tidy(old, next, failure.isEmpty());
        return failure;
    }

    private void prepare(ModuleArchive old, ModuleArchive next) {
        try {
            installer.prepare(next);
        } catch (RuntimeException e) {
            tidy(old, next, false);
            throw e;
        }
    }

    /** Makes whole what broke off: whether the new version runs from now on. */
    public boolean settle(ModuleArchive old, ModuleArchive next) {
        try (Calm calm = new Calm(gates, next.module(), step -> LOG.debug("settling: {}", step))) {
            calm.run();
            boolean completed = probe.isThere(next) && restored(next, calm);
            if (!completed) {
                putBack(old, calm, SETTLING);
            }
            tidy(old, next, completed);
            return completed;
        }
    }

    private boolean restored(ModuleArchive version, Calm calm) {
        try {
            installer.prepare(version);
            installer.install(version, calm);
            probe.awaitWhole(version, SETTLING);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} {} does not run after all", version.module(), version.version(), e);
            return false;
        }
    }

    private Optional<Reason> attempt(ModuleArchive next, Calm calm, Watcher watcher, long begun) {
        try {
            installer.install(next, calm);
            Duration way = Duration.ofNanos(System.nanoTime() - begun).minus(calm.drained());
            watcher.begins(UpdateStep.PROBE);
            probe.awaitWhole(next, calm.left().map(left -> patience(left, way)).orElse(PATIENCE));
            return Optional.empty();
        } catch (ModuleStuckException e) {
            // neither can come into its place
            throw e;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} {} does not run; the version before it is put back", next.module(), next.version(), e);
            return Optional.of(Reason.of(e));
        }
    }

    /** With time of its own, however late it is: there is no other version that could run. */
    private void putBack(ModuleArchive old, Calm calm, Duration patience) {
        try {
            installer.prepare(old);
            installer.install(old, calm);
            probe.await(old, patience);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} {} could not be put back", old.module(), old.version(), e);
            throw new ConflictException(
                    "registry.update.not-put-back", old.version().toString());
        }
    }

    /** What is left over does no harm. */
    private void tidy(ModuleArchive old, ModuleArchive next, boolean replaced) {
        try {
            installer.forget(URI.create((replaced ? old : next).repository()));
            if (replaced) {
                installer.withdraw(old.featureId());
            }
        } catch (RuntimeException e) {
            LOG.warn("What is left of an update of {} could not be removed", next.module(), e);
        }
    }

    /** So much that the old version is back in time, if it must be: the way back is as long as the way there. */
    static Duration patience(Duration left, Duration way) {
        Duration spare = left.minus(way).minus(QUESTION);
        Duration most = spare.compareTo(PATIENCE) < 0 ? spare : PATIENCE;
        return most.compareTo(LEAST) < 0 ? LEAST : most;
    }
}
