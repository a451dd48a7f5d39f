// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.status;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Shows what runs and how much it holds. */
@Service
@Command(
        scope = "guildhall",
        name = "status",
        description = "Show what runs here and how much it holds",
        detailedDescription = "Example: guildhall:status --json")
public class StatusCommand extends GuildhallCommand {

    @Reference
    private StatusService platform;

    @Override
    protected void run(Actor actor, Output out) {
        Status now = platform.status(actor, locale());
        out.done(now, """
                Version        %s
                Node           %s
                Database       %s
                Organizations  %d
                Members        %d
                Modules        %d
                Problems       %s""".formatted(
                        now.version(),
                        now.node(),
                        now.database(),
                        now.organizations(),
                        now.members(),
                        now.modules(),
                        now.problems().isEmpty() ? "none" : String.join("\n               ", now.problems())));
    }
}
