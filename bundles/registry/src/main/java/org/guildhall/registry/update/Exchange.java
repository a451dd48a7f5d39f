// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Duration;
import java.util.Optional;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.Migrations;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.registry.gateway.Hold;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces a running version by another while nobody is inside, and puts it back if the other does not answer. */
@Component(service = Exchange.class)
public class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** What has not ended by then is cut off: a version that hangs must not be one that can not be replaced. */
    private static final Duration DRAIN = Duration.ofSeconds(3);

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

    /** Widens the tables; the old version runs on, whether it succeeds or not. */
    void migrate(ModuleArchive next) {
        try {
            migrations.migrate(next.module(), next.migrations());
        } catch (IllegalStateException e) {
            throw new ConflictException("registry.update.migration-failed", String.valueOf(e.getMessage()));
        }
    }

    /** Why the old version is back; empty if the new one runs. */
    Optional<Reason> exchange(ModuleArchive old, ModuleArchive next, Watcher watcher) {
        installer.prepare(next);
        Optional<Reason> failure = Optional.empty();
        watcher.begins(UpdateStep.HOLD);
        try (Hold hold = gates.hold(next.module())) {
            int left = hold.drain(DRAIN);
            if (left > 0) {
                LOG.warn("{} calls to {} have not ended within {} and are cut off", left, next.module(), DRAIN);
            }
            failure = attempt(next, watcher);
            if (failure.isPresent()) {
                watcher.begins(UpdateStep.PUT_BACK);
                installer.install(old);
                probe.await(old);
            }
            watcher.begins(UpdateStep.RELEASE);
        }
        installer.forget(failure.isPresent() ? next : old);
        return failure;
    }

    private Optional<Reason> attempt(ModuleArchive next, Watcher watcher) {
        try {
            watcher.begins(UpdateStep.SWAP);
            installer.install(next);
            watcher.begins(UpdateStep.PROBE);
            probe.await(next);
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} {} does not run; the version before it is put back", next.module(), next.version(), e);
            return Optional.of(Reason.of(e));
        }
    }
}
