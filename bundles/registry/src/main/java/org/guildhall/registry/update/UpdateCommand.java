// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Duration;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.registry.exchange.Waiting;
import org.guildhall.registry.update.Update.StepTaken;

/** Starts an update and tells each step as it is over. */
abstract class UpdateCommand extends GuildhallCommand {

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Reference
    UpdateService updates;

    abstract ModuleUpdate start(Actor actor);

    @Override
    protected void run(Actor actor, Output out) {
        ModuleUpdate update = start(actor);
        int told = 0;
        while (update.state() == UpdateState.RUNNING) {
            Waiting.pause(PAUSE);
            update = updates.get(actor, update.id(), locale());
            int over = update.steps().size() - (update.state() == UpdateState.RUNNING ? 1 : 0);
            for (; told < over; told++) {
                tell(out, update.steps().get(told));
            }
        }
        if (update.state() == UpdateState.UNDONE) {
            throw new ConflictException("registry.update.undone", update.reason());
        }
        out.done(
                update,
                "%s is at %s; calls to it were held for %d ms at most"
                        .formatted(update.module(), update.to(), update.heldMillis()));
    }

    private static void tell(Output out, StepTaken taken) {
        out.say("%-9s %5d ms"
                .formatted(taken.step().name().toLowerCase(Locale.ROOT).replace('_', ' '), taken.millis()));
    }
}
