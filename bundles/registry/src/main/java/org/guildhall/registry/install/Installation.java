// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import java.util.function.Predicate;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.archive.StagedArchive;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.Placement;
import org.guildhall.registry.node.Follower;
import org.guildhall.registry.signature.Origins;
import org.guildhall.registry.update.KeptArchives;
import org.guildhall.registry.update.Turn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tries a module on this node before all others follow, and takes one away from all of them. */
@Component(service = Installation.class)
public class Installation {

    private final DesiredState state;
    private final KeptArchives archives;
    private final Origins origins;
    private final Placement placement;
    private final Follower follower;
    private final Turn turn;

    @Activate
    public Installation(
            @Reference DesiredState state,
            @Reference KeptArchives archives,
            @Reference Origins origins,
            @Reference Placement placement,
            @Reference Follower follower,
            @Reference Turn turn) {
        this.state = state;
        this.archives = archives;
        this.origins = origins;
        this.placement = placement;
        this.follower = follower;
        this.turn = turn;
    }

    /**
     * Has it run here, and then everywhere.
     *
     * @param check whether it may, and runs here already: asked when nobody else can change what this node runs
     * @throws ConflictException if it may not, does not run, or another node was faster
     */
    void install(Actor actor, StagedArchive staged, Predicate<ModuleArchive> check) {
        ModuleArchive archive = staged.archive();
        try (Turn.Taken mine = turn.take()) {
            long seen = state.revision(archive.module());
            boolean here = check.test(archive);
            origins.put(staged.origin());
            if (!here) {
                placement.place(archive);
            }
            decide(actor, archive, here, seen);
        }
    }

    private void decide(Actor actor, ModuleArchive archive, boolean here, long seen) {
        try {
            // not before: of what does not run, no archive is left
            archives.keep(archive::copyTo);
            state.install(actor, archive.module(), archive.version(), archive.sha256(), seen);
        } catch (RuntimeException e) {
            if (!here) {
                placement.remove(archive.module());
            }
            throw e;
        }
    }

    /** Takes it away everywhere; one that is this node's own, from this node. */
    public void uninstall(Actor actor, String module) {
        if (state.wants(module)) {
            state.uninstall(actor, module);
            state.find(module).ifPresent(follower::follow);
            follower.requireDone(module);
        } else {
            try (Turn.Taken mine = turn.take()) {
                placement.remove(module);
                state.removedHere(actor);
            }
        }
    }
}
