// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Ends an edition before its deadline. */
@Service
@Command(
        scope = "essay-contest",
        name = "edition-close",
        description = "End an edition now, before its deadline",
        detailedDescription = "Example: essay-contest:edition-close 0SAKGKWK007YH")
public class EditionCloseCommand extends GuildhallCommand {

    @Argument(name = "EDITION", description = "Id of the edition", required = true)
    @Completion(EditionCompleter.class)
    private String edition;

    @Reference
    private EditionService editions;

    @Override
    protected void run(Actor actor, Output out) {
        Edition closed = editions.close(actor, Id.parse(edition));
        out.done(closed, "Closed " + closed.id() + " at " + closed.closesAt());
    }
}
