// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.exchange.Waiting;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is written down about updates: how far each is, and how it ended. Thread-safe. */
@Component(service = UpdateLog.class)
public class UpdateLog {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateLog.class);

    private final UnitOfWork work;
    private final UpdateRepository updates;
    private final DesiredState desired;
    private final ThisNode node;
    private final Clock clock;
    private final Map<Id, Progress> progress = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    @Activate
    public UpdateLog(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference UpdateRepository updates,
            @Reference DesiredState desired,
            @Reference ThisNode node,
            @Reference Clock clock) {
        this.work = work;
        this.updates = updates;
        this.desired = desired;
        this.node = node;
        this.clock = clock;
    }

    @Deactivate
    void stop() {
        stopped = true;
    }

    /** The newest first; of one module only if it is given. */
    Page<Update> list(Optional<String> module, PageRequest page) {
        return work.read(tx -> updates.list(tx, module, page)).map(this::current);
    }

    /** The last one of each module. */
    List<Update> lastOfEach() {
        return work.read(updates::lastOfEach).stream().map(this::current).toList();
    }

    Optional<Update> find(Id id) {
        return work.read(tx -> updates.find(tx, id)).map(this::current);
    }

    /** The last one to just that archive on this node. */
    Optional<Update> lastTo(String archive) {
        return work.read(tx -> updates.lastTo(tx, archive, node.name()));
    }

    /** The one by which that version came to run: on this node if it is this one's own, else on whichever was asked. */
    Optional<Update> lastDone(String module, Version to) {
        Optional<Release> all = original(module, to);
        return work.read(tx -> all.isPresent()
                ? updates.lastDone(tx, module, all.get())
                : updates.lastDone(tx, module, to, node.name()));
    }

    /** @throws ConflictException if this node does not run yet what all nodes shall run */
    void requireUpToDate(String module, Version here) {
        desired.find(module).filter(all -> !all.isMetBy(Optional.of(here))).ifPresent(all -> {
            throw new ConflictException("registry.update.node-behind", module, here.toString());
        });
    }

    /** What this node began and has not ended, the oldest first. */
    List<Update> unsettled() {
        return work.read(tx -> updates.unsettled(tx, node.name()));
    }

    /** The modules in whose update this node has ended, and which it will make whole in one version or the other. */
    public Set<String> settling() {
        return unsettled().stream()
                .filter(update -> !isDecidedOver(update))
                .map(Update::module)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The archives that may be needed again. */
    Set<String> wanted() {
        return work.read(updates::wanted);
    }

    /** It begins. */
    Update start(Actor actor, Update prepared) {
        work.perform(actor, tx -> {
            updates.prepare(tx, prepared);
            tx.event("registry/update/STARTED", prepared.id(), actor.organization());
        });
        progress.put(prepared.id(), new Progress());
        return prepared;
    }

    /** The steps of one that was started here. */
    Progress progress(Update started) {
        return progress.get(started.id());
    }

    /** It gets to that step. */
    void reach(Update update, UpdateStep step) {
        work.housekeep(tx -> updates.reach(tx, update.id(), step));
    }

    /** Says that this node is at it. */
    void hear(Update update) {
        work.housekeep(tx -> updates.hear(tx, update.id(), clock.instant()));
    }

    /** It has ended; returns when that is written down, which may be when the database is back. */
    Update end(Update update, Optional<Reason> undone) {
        return end(update, undone.isEmpty() ? UpdateState.DONE : UpdateState.UNDONE, undone);
    }

    Update end(Update update, UpdateState how, Optional<Reason> why) {
        Progress steps = progress.getOrDefault(update.id(), new Progress());
        steps.end();
        Update ended = update.ended(how, why, steps.steps(), now());
        Waiting.forTheDatabase(
                () -> work.perform(Actor.platform(Organization.NATIONAL), tx -> {
                    updates.end(tx, ended);
                    if (how == UpdateState.DONE) {
                        follow(tx, ended);
                    }
                    tx.event("registry/update/" + how.name(), ended.id(), Organization.NATIONAL);
                }),
                () -> stopped);
        progress.remove(update.id());
        LOG.info(
                "{} {} → {}: {} {}",
                ended.module(),
                ended.from().version(),
                ended.to().version(),
                how,
                ended.steps());
        return ended;
    }

    /** Has the other nodes do the same. */
    private void follow(Tx tx, Update done) {
        Release to = done.to();
        desired.follow(
                tx,
                done.module(),
                to.version(),
                to.archive(),
                done.begin().at(),
                done.begin().account());
    }

    /** The archive by which all nodes run that version; empty for a node's own module. */
    Optional<Release> original(String module, Version version) {
        return desired.find(module)
                .filter(now -> now.wanted() && now.version().equals(version))
                .map(now -> new Release(version, now.sha256()));
    }

    /** Whether something else was decided for all nodes since it began. */
    boolean isDecidedOver(Update update) {
        return desired.find(update.module())
                .filter(now -> now.changedAt().isAfter(update.begin().at()))
                .isPresent();
    }

    /** With the steps as they are now, if it runs here. */
    private Update current(Update update) {
        Progress here = progress.get(update.id());
        return here == null ? update.at(now()) : update.with(here.steps());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
