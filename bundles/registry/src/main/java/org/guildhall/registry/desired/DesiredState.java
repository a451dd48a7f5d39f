// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Ids;
import org.guildhall.data.Signals;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which modules all nodes shall run, in which version. Each change wakes them. Thread-safe. */
@Component(service = DesiredState.class)
public class DesiredState {

    /** The signal of a change. */
    public static final String CHANGED = "registry/desired";

    private final UnitOfWork work;
    private final DesiredRepository modules;
    private final Signals signals;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public DesiredState(
            @Reference(target = "(osgi.unit.name=registry)") UnitOfWork work,
            @Reference DesiredRepository modules,
            @Reference Signals signals,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.work = work;
        this.modules = modules;
        this.signals = signals;
        this.ids = ids;
        this.clock = clock;
    }

    /** All modules of which anything was ever decided, by their ids. */
    public List<DesiredModule> list() {
        return work.read(modules::list);
    }

    public Optional<DesiredModule> find(String module) {
        return work.read(tx -> modules.find(tx, module));
    }

    /** Whether all nodes shall run it; one that runs here without that is this node's own. */
    public boolean wants(String module) {
        return find(module).filter(DesiredModule::wanted).isPresent();
    }

    /** From now on all nodes run that version. */
    public void install(Actor actor, String module, Version version, String sha256) {
        work.perform(actor, tx -> {
            Optional<DesiredModule> before = modules.find(tx, module);
            Id id = before.map(DesiredModule::id).orElseGet(ids::next);
            change(
                    tx,
                    before,
                    new DesiredModule(id, module, version, sha256, true, now(), actor.account(), next(before)));
            tx.event("registry/module/INSTALLED", id, Organization.NATIONAL);
        });
    }

    /**
     * From now on no node runs it; what it has written stays.
     *
     * @throws ConflictException if it is not wanted anyway
     */
    public void uninstall(Actor actor, String module) {
        work.perform(actor, tx -> {
            DesiredModule before = modules.find(tx, module)
                    .filter(DesiredModule::wanted)
                    .orElseThrow(() -> new ConflictException("registry.desired.not-wanted", module));
            change(
                    tx,
                    Optional.of(before),
                    new DesiredModule(
                            before.id(),
                            module,
                            before.version(),
                            before.sha256(),
                            false,
                            now(),
                            actor.account(),
                            next(Optional.of(before))));
            tx.event("registry/module/UNINSTALLED", before.id(), Organization.NATIONAL);
        });
    }

    /** This node's own module was taken away from it. */
    public void removedHere(Actor actor) {
        work.perform(actor, tx -> tx.event("registry/module/REMOVED", ids.next(), Organization.NATIONAL));
    }

    /**
     * An update has ended here, and the other nodes follow. One of a module that is this node's own changes nothing, nor one
     * that was decided over while it ran or was broken off.
     *
     * @param begunAt when the update began
     */
    public void follow(Tx tx, String module, Version version, String sha256, Instant begunAt, Optional<Id> by) {
        modules.find(tx, module)
                .filter(DesiredModule::wanted)
                .filter(before -> !before.changedAt().isAfter(begunAt))
                .ifPresent(before -> change(
                        tx,
                        Optional.of(before),
                        new DesiredModule(
                                before.id(), module, version, sha256, true, now(), by, next(Optional.of(before)))));
    }

    private void change(Tx tx, Optional<DesiredModule> before, DesiredModule next) {
        if (before.isEmpty()) {
            modules.add(tx, next);
        } else if (!modules.replace(tx, next)) {
            throw new ConflictException("guildhall.changed-meanwhile");
        }
        signals.raise(tx, CHANGED);
    }

    private static long next(Optional<DesiredModule> before) {
        return before.map(DesiredModule::revision).orElse(0L) + 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
