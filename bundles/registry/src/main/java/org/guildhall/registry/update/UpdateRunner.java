// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.Feature;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.archive.ModuleArchive;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs updates and writes down how far they came. */
@Component(service = UpdateRunner.class)
public class UpdateRunner {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateRunner.class);

    private final UnitOfWork work;
    private final UpdateRepository updates;
    private final KeptArchives archives;
    private final RunningModules running;
    private final Exchange exchange;
    private final Unsettled unsettled;
    private final Ids ids;
    private final Clock clock;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Map<Id, Progress> progress = new ConcurrentHashMap<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "guildhall-update"));

    @Activate
    public UpdateRunner(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference UpdateRepository updates,
            @Reference KeptArchives archives,
            @Reference RunningModules running,
            @Reference Exchange exchange,
            @Reference Unsettled unsettled,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.work = work;
        this.updates = updates;
        this.archives = archives;
        this.running = running;
        this.exchange = exchange;
        this.unsettled = unsettled;
        this.ids = ids;
        this.clock = clock;
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }

    /** The version of a module that runs. */
    Version version(String module) {
        return running.bundle(module)
                .map(Bundle::getVersion)
                .orElseThrow(() -> new NotFoundException("registry.module.unknown", module));
    }

    /** An archive that was kept. */
    Path kept(String sha256) {
        return archives.find(sha256).orElseThrow(() -> new NotFoundException("registry.update.not-kept", sha256));
    }

    /** With the steps as they are now, if it runs here. */
    Update current(Update update) {
        Progress now = progress.get(update.id());
        return now == null ? update : update.with(now.steps());
    }

    /** @throws ConflictException if an update runs */
    void requireNoneRuns() {
        work.read(updates::running).ifPresent(other -> {
            throw new ConflictException(
                    "registry.update.running",
                    other.module(),
                    other.from().toString(),
                    other.to().toString());
        });
    }

    /**
     * Keeps both archives and writes down that the exchange begins.
     *
     * @throws ConflictException if another began in the same moment
     */
    Update begin(Actor actor, ModuleArchive next) {
        Feature feature = running.feature(next.feature())
                .orElseThrow(() -> new ConflictException("registry.update.not-deployed", next.module()));
        Update update = new Update(
                ids.next(),
                next.module(),
                version(next.module()),
                next.version(),
                keep(archive -> running.pack(feature, archive)),
                keep(archive -> Files.copy(next.file(), archive, StandardCopyOption.REPLACE_EXISTING)),
                UpdateState.RUNNING,
                UpdateStep.REHEARSE,
                List.of(),
                Optional.empty(),
                actor.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        work.perform(actor, tx -> {
            updates.running(tx).ifPresent(other -> {
                throw new ConflictException(
                        "registry.update.running",
                        other.module(),
                        other.from().toString(),
                        other.to().toString());
            });
            updates.add(tx, update);
            tx.event("registry/update/STARTED", update.id(), actor.organization());
        });
        progress.put(update.id(), new Progress());
        return update;
    }

    /** Goes on with it on a thread of its own. */
    Update start(Update update) {
        thread.execute(() -> perform(update));
        return update;
    }

    /** Goes on with it until its end. */
    Update perform(Update update) {
        Progress steps = progress.get(update.id());
        Optional<Reason> failure;
        try {
            failure = attempt(update, steps);
        } catch (GuildhallException e) {
            LOG.warn("{} stays at {}: {}", update.module(), update.from(), e.getMessage());
            failure = Optional.of(Reason.of(e));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The update of {} from {} to {} failed", update.module(), update.from(), update.to(), e);
            failure = Optional.of(Reason.of(e));
        }
        steps.end();
        return end(update, failure.isEmpty() ? UpdateState.DONE : UpdateState.UNDONE, failure, steps.steps());
    }

    private Optional<Reason> attempt(Update update, Progress steps) {
        ModuleArchive old = archive(update.fromArchive());
        ModuleArchive next = archive(update.toArchive());
        steps.begin(UpdateStep.REHEARSE);
        exchange.rehearse(next);
        steps.begin(UpdateStep.MIGRATE);
        reach(update, UpdateStep.MIGRATE);
        exchange.migrate(next);
        reach(update, UpdateStep.SWAP);
        return exchange.exchange(old, next, steps::begin);
    }

    /** Ends the update that ran when the platform ended, if one did: with one version or the other, whole. */
    void settle() {
        try {
            work.read(updates::running).ifPresent(this::settle);
        } finally {
            unsettled.end();
            settled.countDown();
        }
    }

    /** Waits until that is done, for a while. */
    void awaitSettled() {
        try {
            settled.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the last update to just this archive was undone, if it was one and the file lay there at its end. */
    Optional<Reason> triedInVain(Path file) {
        try {
            String sha256 = KeptArchives.sha256(file);
            Instant dropped = Files.getLastModifiedTime(file).toInstant();
            return work.read(tx -> updates.list(tx, Optional.empty())).stream()
                    .filter(update -> update.toArchive().equals(sha256))
                    .findFirst()
                    .filter(update -> update.endedAt().filter(dropped::isBefore).isPresent())
                    .filter(update -> update.state() == UpdateState.UNDONE)
                    .flatMap(Update::reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By what is installed rather than by what was written down: H2 may have lost the last of it. */
    private void settle(Update broken) {
        ModuleArchive next = archive(broken.toArchive());
        boolean completed = false;
        if (broken.step() == UpdateStep.SWAP || version(broken.module()).equals(broken.to())) {
            completed = exchange.settle(archive(broken.fromArchive()), next);
        } else if (broken.step() == UpdateStep.MIGRATE) {
            exchange.undo(next);
        }
        Reason reason = Reason.of(completed ? "registry.update.completed" : "registry.update.interrupted");
        end(broken, completed ? UpdateState.DONE : UpdateState.UNDONE, Optional.of(reason), List.of());
    }

    private void reach(Update update, UpdateStep step) {
        work.housekeep(tx -> updates.reach(tx, update.id(), step));
    }

    private Update end(Update update, UpdateState state, Optional<Reason> reason, List<Update.StepTaken> steps) {
        work.perform(Actor.platform(Organization.NATIONAL), tx -> {
            updates.end(tx, update.id(), state, reason, steps, clock.instant());
            tx.event("registry/update/" + state.name(), update.id(), Organization.NATIONAL);
        });
        progress.remove(update.id());
        LOG.info("{} {} → {}: {} {}", update.module(), update.from(), update.to(), state, steps);
        return work.read(tx -> updates.find(tx, update.id())).orElseThrow();
    }

    private ModuleArchive archive(String sha256) {
        try {
            return ModuleArchive.read(kept(sha256)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String keep(KeptArchives.Writing writing) {
        try {
            return archives.keep(writing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
