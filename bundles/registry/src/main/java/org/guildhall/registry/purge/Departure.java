// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import java.util.Optional;
import org.guildhall.api.actor.Actor;
import org.guildhall.registry.desired.DesiredState;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.install.InstallCheck;
import org.guildhall.registry.install.Installation;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sees a module off from all nodes. */
@Component(service = Departure.class)
public class Departure {

    private final DesiredState state;
    private final RunningModules running;
    private final InstallCheck check;
    private final Installation installation;
    private final StoppedEverywhere stopped;

    @Activate
    public Departure(
            @Reference DesiredState state,
            @Reference RunningModules running,
            @Reference InstallCheck check,
            @Reference Installation installation,
            @Reference StoppedEverywhere stopped) {
        this.state = state;
        this.running = running;
        this.check = check;
        this.installation = installation;
        this.stopped = stopped;
    }

    /** @throws org.guildhall.api.error.ConflictException if others need it, or it is a part of the platform */
    void requirePossible(String module) {
        check.requireRemovable(module);
    }

    /** Whether it is here, or anything was ever decided about it. */
    boolean isKnown(String module) {
        return running.bundle(module).isPresent() || state.find(module).isPresent();
    }

    /** The one that is here, or was wanted last. */
    Optional<String> version(String module) {
        return running.bundle(module)
                .map(Bundle::getVersion)
                .or(() -> state.find(module).map(last -> last.version()))
                .map(Version::toString);
    }

    /**
     * Takes it away, if it is there, and waits until no node has it.
     *
     * @throws org.guildhall.api.error.ConflictException if some node still does
     */
    void from(Actor actor, String module) {
        if (state.wants(module) || running.bundle(module).isPresent()) {
            installation.uninstall(actor, module);
        }
        stopped.await(module);
    }
}
