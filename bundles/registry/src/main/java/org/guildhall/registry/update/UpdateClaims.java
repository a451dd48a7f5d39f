// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.guildhall.registry.update.Update.Begin;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that one update runs at a time, on all nodes together. Thread-safe. */
@Component(service = UpdateClaims.class)
public class UpdateClaims {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateClaims.class);

    private final UnitOfWork work;
    private final UpdateRepository updates;
    private final ThisNode node;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public UpdateClaims(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference UpdateRepository updates,
            @Reference ThisNode node,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.work = work;
        this.updates = updates;
        this.node = node;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether one keeps others from beginning. */
    boolean isBusy() {
        return busy().isPresent();
    }

    /** @throws ConflictException if one does */
    void requireNone() {
        busy().ifPresent(other -> {
            throw runs(other);
        });
    }

    private Optional<Update> busy() {
        return work.read(updates::running).filter(update -> update.at(now()).state() == UpdateState.RUNNING);
    }

    /**
     * From now on nobody else can begin one. One whose node is not heard of any more is left to that node, for whenever it
     * starts again.
     *
     * @throws ConflictException if another runs
     */
    Update claim(Actor actor, String module, Version from, Version to) {
        work.read(updates::running).ifPresent(this::pass);
        Update update = Update.begun(
                ids.next(), module, Release.of(from), Release.of(to), new Begin(node.name(), actor.account(), now()));
        try {
            work.housekeep(tx -> updates.add(tx, update));
            return update;
        } catch (ConflictException e) {
            throw work.read(updates::running).map(UpdateClaims::runs).orElse(e);
        }
    }

    private void pass(Update other) {
        if (other.at(now()).state() == UpdateState.RUNNING) {
            throw runs(other);
        }
        work.perform(Actor.platform(Organization.NATIONAL), tx -> {
            if (!updates.abandon(tx, other)) {
                throw runs(other);
            }
            tx.event("registry/update/ABANDONED", other.id(), Organization.NATIONAL);
        });
        LOG.warn(
                "{} of {} is left to the node {}",
                other.id(),
                other.module(),
                other.begin().node());
    }

    private static ConflictException runs(Update other) {
        return new ConflictException(
                "registry.update.running",
                other.module(),
                other.from().version().toString(),
                other.to().version().toString());
    }

    /** It was refused: nothing of it stays. */
    void withdraw(Update claimed) {
        work.housekeep(tx -> updates.remove(tx, claimed.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
