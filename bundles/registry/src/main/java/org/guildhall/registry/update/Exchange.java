// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.Migrations;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.gateway.Gates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces a running version by another while nobody is inside, and puts it back if the other does not answer. */
@Component(service = Exchange.class)
public class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Gates gates;
    private final Migrations migrations;
    private final Installer installer;
    private final Probe probe;

    @Activate
    public Exchange(
            @Reference Gates gates,
            @Reference Migrations migrations,
            @Reference Installer installer,
            @Reference Probe probe) {
        this.gates = gates;
        this.migrations = migrations;
        this.installer = installer;
        this.probe = probe;
    }

    /** Is told of each step as it begins. */
    interface Watcher {
        void begins(UpdateStep step);
    }

    /**
     * Tries on a copy how the tables are to be widened.
     *
     * @throws ConflictException if that fails
     */
    void rehearse(ModuleArchive next) {
        try {
            migrations.rehearse(next.module(), next.migrations());
        } catch (IllegalStateException e) {
            throw failed(e);
        }
    }

    /**
     * Widens the tables, or leaves them as they are; the old version runs on in both cases.
     *
     * @throws ConflictException if that fails
     */
    void migrate(ModuleArchive next) {
        List<String> inverse = inverse(next);
        try {
            migrations.migrate(next.module(), next.migrations());
        } catch (IllegalStateException e) {
            migrations.undo(next.module(), next.migrations(), inverse);
            throw failed(e);
        }
    }

    /** Leaves the tables as they were before a {@link #migrate} that broke off. */
    void undo(ModuleArchive next) {
        migrations.undo(next.module(), next.migrations(), inverse(next));
    }

    private List<String> inverse(ModuleArchive next) {
        return Expansion.inverse(migrations.pending(next.module(), next.migrations()).stream()
                .flatMap(file -> Statements.of(next.migrations().get(file)).stream())
                .toList());
    }

    private static ConflictException failed(IllegalStateException e) {
        return new ConflictException("registry.update.migration-failed", String.valueOf(e.getMessage()));
    }

    /** Why the old version is back; empty if the new one runs. */
    Optional<Reason> exchange(ModuleArchive old, ModuleArchive next, Watcher watcher) {
        watcher.begins(UpdateStep.PREPARE);
        installer.prepare(next);
        Optional<Reason> failure;
        try (Calm calm = new Calm(gates, next.module(), watcher)) {
            failure = attempt(next, calm, watcher);
            if (failure.isPresent() && calm.hasBegun()) {
                watcher.begins(UpdateStep.PUT_BACK);
                putBack(old, calm);
            }
            watcher.begins(UpdateStep.RELEASE);
        }
        tidy(old, next, failure.isEmpty());
        return failure;
    }

    /** Makes whole what broke off: whether the new version runs from now on. */
    boolean settle(ModuleArchive old, ModuleArchive next) {
        try (Calm calm = new Calm(gates, next.module(), step -> LOG.debug("settling: {}", step))) {
            calm.run();
            boolean completed = probe.isThere(next) && restored(next, calm);
            if (!completed) {
                putBack(old, calm);
            }
            tidy(old, next, completed);
            return completed;
        }
    }

    private boolean restored(ModuleArchive version, Calm calm) {
        try {
            restore(version, calm);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} {} does not run after all", version.module(), version.version(), e);
            return false;
        }
    }

    private Optional<Reason> attempt(ModuleArchive next, Calm calm, Watcher watcher) {
        try {
            installer.install(next, calm);
            watcher.begins(UpdateStep.PROBE);
            probe.await(next);
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} {} does not run; the version before it is put back", next.module(), next.version(), e);
            return Optional.of(Reason.of(e));
        }
    }

    private void putBack(ModuleArchive old, Calm calm) {
        try {
            restore(old, calm);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} {} could not be put back", old.module(), old.version(), e);
            throw new ConflictException(
                    "registry.update.not-put-back", old.version().toString());
        }
    }

    /** What is left over does no harm. */
    private void tidy(ModuleArchive old, ModuleArchive next, boolean replaced) {
        try {
            installer.forget(replaced ? old : next);
            if (replaced) {
                installer.withdraw(old);
            }
        } catch (RuntimeException e) {
            LOG.warn("What is left of an update of {} could not be removed", next.module(), e);
        }
    }

    private void restore(ModuleArchive old, Calm calm) {
        installer.prepare(old);
        installer.install(old, calm);
        probe.await(old);
    }
}
