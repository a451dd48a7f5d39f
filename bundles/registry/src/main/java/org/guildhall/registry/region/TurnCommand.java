// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.apache.karaf.shell.api.action.Option;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.registry.decision.Below;

/** Turns a switch; the two commands differ in the direction only. */
abstract class TurnCommand extends SwitchCommand {

    @Option(name = "--binding", description = "The organizations below cannot decide otherwise")
    private boolean binding;

    private final boolean on;

    TurnCommand(boolean on) {
        this.on = on;
    }

    @Override
    protected SwitchEffect effect(Actor actor, Id at) {
        return preview.of(actor, module, at, draft(), locale());
    }

    @Override
    protected void change(Actor actor, Id at) {
        switches.turn(actor, module, at, draft());
    }

    private SwitchDraft draft() {
        return new SwitchDraft(on, binding ? Below.BOUND : Below.FREE);
    }
}
