// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Loads the demonstration. */
@Service
@Command(
        scope = "guildhall",
        name = "demo-load",
        description = "Add what is missing of the demonstration regions",
        detailedDescription = "Example: guildhall:demo-load")
public class DemoLoadCommand extends GuildhallCommand {

    @Reference
    private DemoService demo;

    @Override
    protected void run(Actor actor, Output out) {
        int organizations = demo.load(actor);
        out.done(
                Map.of("organizations", organizations),
                "Loaded the demonstration: " + organizations + " organizations");
    }
}
