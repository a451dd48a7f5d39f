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

    /** Of what was last decided of it; 0 if nothing ever was. */
    public long revision(String module) {
        return revision(find(module));
    }

    private static long revision(Optional<DesiredModule> last) {
        return last.map(DesiredModule::revision).orElse(0L);
    }

    /**
     * From now on all nodes run that version.
     *
     * @param seen the revision that was there when this was decided
     * @throws ConflictException if its data are being removed, or another decision was faster
     */
    public void install(Actor actor, String module, Version version, String sha256, long seen) {
        work.perform(actor, tx -> {
            Optional<DesiredModule> before = modules.find(tx, module);
            before.ifPresent(DesiredState::requireNotPurged);
            if (revision(before) != seen) {
                throw new ConflictException("guildhall.changed-meanwhile");
            }
            DesiredModule last = before.orElseGet(() -> first(actor, module));
            change(tx, before, last.installed(version, sha256, now(), actor.account()));
            tx.event("registry/module/INSTALLED", last.id(), Organization.NATIONAL);
        });
    }

    /** @throws ConflictException if its data are being removed */
    public static void requireNotPurged(DesiredModule module) {
        if (module.purge().isPresent()) {
            throw new ConflictException("registry.purge.unfinished", module.module());
        }
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
            change(tx, Optional.of(before), before.uninstalled(now(), actor.account()));
            tx.event("registry/module/UNINSTALLED", before.id(), Organization.NATIONAL);
        });
    }

    /**
     * From now on its data, which are in that file, are being removed, and nobody can install it until they are.
     *
     * @throws ConflictException if it is wanted
     */
    public void beginPurge(Actor actor, String module, String file) {
        work.perform(actor, tx -> {
            Optional<DesiredModule> before = modules.find(tx, module);
            before.filter(DesiredModule::wanted).ifPresent(wanted -> {
                throw new ConflictException("guildhall.changed-meanwhile");
            });
            DesiredModule last = before.orElseGet(() -> first(actor, module));
            change(tx, before, last.purged(Optional.of(file), now(), actor.account()));
            tx.event("registry/module/EXPORTED", last.id(), Organization.NATIONAL);
        });
    }

    /** Its data are gone; of one that was never for all nodes, nothing stays that would keep it away from any. */
    public void endPurge(Tx tx, Actor actor, String module) {
        DesiredModule last = modules.find(tx, module).orElseThrow();
        if (last.sha256().isEmpty()) {
            modules.remove(tx, last.id());
        } else {
            change(tx, Optional.of(last), last.purged(Optional.empty(), now(), actor.account()));
        }
        tx.event("registry/module/PURGED", last.id(), Organization.NATIONAL);
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
                .ifPresent(before -> change(tx, Optional.of(before), before.installed(version, sha256, now(), by)));
    }

    private DesiredModule first(Actor actor, String module) {
        return DesiredModule.first(ids.next(), module, now(), actor.account());
    }

    private void change(Tx tx, Optional<DesiredModule> before, DesiredModule next) {
        if (before.isEmpty()) {
            modules.add(tx, next);
        } else if (!modules.replace(tx, next)) {
            throw new ConflictException("guildhall.changed-meanwhile");
        }
        signals.raise(tx, CHANGED);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
