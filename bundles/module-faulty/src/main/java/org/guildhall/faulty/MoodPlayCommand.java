// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Plays a mood within a line of the console. */
@Service
@Command(
        scope = "faulty",
        name = "play",
        description = "Set off a fault",
        detailedDescription = "Example: faulty:play THROW")
public class MoodPlayCommand extends GuildhallCommand {

    @Argument(name = "MOOD", description = "FINE, THROW, HANG, DEAF, HOG or LEAK", required = true)
    private String mood;

    @Override
    protected void run(Actor actor, Output out) {
        actor.require(FaultyModule.PLAY, actor.organization());
        Mood.valueOf(mood).play();
        out.done(mood, mood + " was played");
    }
}
