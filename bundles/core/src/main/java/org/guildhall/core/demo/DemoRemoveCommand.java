// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Removes the demonstration. */
@Service
@Command(
        scope = "guildhall",
        name = "demo-remove",
        description = "Remove the demonstration regions and all they hold",
        detailedDescription = "Example: guildhall:demo-remove")
public class DemoRemoveCommand extends GuildhallCommand {

    @Reference
    private DemoService demo;

    @Override
    protected void run(Actor actor, Output out) {
        int organizations = demo.remove(actor);
        out.done(
                Map.of("organizations", organizations),
                "Removed the demonstration: " + organizations + " organizations");
    }
}
