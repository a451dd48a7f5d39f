// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.Feature;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.exchange.Exchange;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.widening.Widening;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs on this node what was decided, one update at a time, and has written down how far each came. */
@Component(service = UpdateRunner.class)
public class UpdateRunner {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateRunner.class);
    private static final int SECONDS_BETWEEN_SIGNS = 10;

    private final UpdateClaims claims;
    private final UpdateLog log;
    private final KeptArchives archives;
    private final RunningModules running;
    private final Widening widening;
    private final Exchange exchange;
    private final Turn turn;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "guildhall-update"));
    private final ScheduledExecutorService signs =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "guildhall-update-signs"));

    @Activate
    public UpdateRunner(
            @Reference UpdateClaims claims,
            @Reference UpdateLog log,
            @Reference KeptArchives archives,
            @Reference RunningModules running,
            @Reference Widening widening,
            @Reference Exchange exchange,
            @Reference Turn turn) {
        this.claims = claims;
        this.log = log;
        this.archives = archives;
        this.running = running;
        this.widening = widening;
        this.exchange = exchange;
        this.turn = turn;
    }

    @Deactivate
    void stop() {
        thread.shutdown();
        signs.shutdown();
    }

    /** @throws ConflictException if an update runs, here or elsewhere */
    void requireNoneRuns() {
        claims.requireNone();
    }

    /**
     * Keeps both archives and writes down that the exchange begins.
     *
     * @param check throws what speaks against it; asked when no other update can come in between
     * @throws ConflictException if another runs
     */
    Update begin(Actor actor, ModuleArchive next, Runnable check) {
        Update claimed = claims.claim(actor, next.module(), running.version(next.module()), next.version());
        try {
            check.run();
            return log.start(actor, claimed.of(kept(next.module(), next.feature()), kept(next)));
        } catch (RuntimeException e) {
            claims.withdraw(claimed);
            throw e;
        }
    }

    private Release kept(String module, String name) {
        Feature feature =
                running.feature(name).orElseThrow(() -> new ConflictException("registry.update.not-deployed", module));
        Version version = running.version(module);
        return log.original(module, version)
                .orElseGet(() -> new Release(version, archives.keep(archive -> running.pack(feature, archive))));
    }

    private Release kept(ModuleArchive next) {
        return new Release(next.version(), archives.keep(next::copyTo));
    }

    /** Goes on with it on a thread of its own. */
    Update start(Update update) {
        thread.execute(() -> perform(update));
        return update;
    }

    /** Goes on with it until its end. */
    Update perform(Update update) {
        ScheduledFuture<?> sign = signs.scheduleWithFixedDelay(
                () -> sign(update), SECONDS_BETWEEN_SIGNS, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
        try (Turn.Taken mine = turn.take()) {
            return log.end(update, failure(update));
        } finally {
            sign.cancel(false);
        }
    }

    private Optional<Reason> failure(Update update) {
        try {
            return attempt(update, log.progress(update));
        } catch (GuildhallException e) {
            LOG.warn("{} stays at {}: {}", update.module(), update.from().version(), e.getMessage());
            return Optional.of(Reason.of(e));
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "The update of {} to {} failed",
                    update.module(),
                    update.to().version(),
                    e);
            return Optional.of(Reason.of(e));
        }
    }

    private Optional<Reason> attempt(Update update, Progress steps) {
        ModuleArchive old = archives.read(update.from());
        ModuleArchive next = archives.read(update.to());
        if (!running.version(update.module()).equals(update.from().version())) {
            // another node has changed it while this one waited for its turn
            throw new ConflictException("guildhall.changed-meanwhile");
        }
        steps.begin(UpdateStep.REHEARSE);
        widening.rehearse(next);
        steps.begin(UpdateStep.MIGRATE);
        log.reach(update, UpdateStep.MIGRATE);
        widening.migrate(next);
        log.reach(update, UpdateStep.SWAP);
        return exchange.exchange(old, next, steps::begin);
    }

    private void sign(Update update) {
        try {
            log.hear(update);
        } catch (UnavailableException e) {
            LOG.debug("Nobody can be told that an update goes on", e);
        } catch (RuntimeException e) {
            // thrown on, it would be the last sign, and the update believed to be abandoned
            LOG.error("It could not be told that the update of {} goes on", update.module(), e);
        }
    }
}
