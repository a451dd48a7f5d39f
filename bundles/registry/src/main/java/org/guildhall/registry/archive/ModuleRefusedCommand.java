// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;

/** Lists what was dropped into the deploy folder in vain. */
@Service
@Command(
        scope = "module",
        name = "refused",
        description = "List the files in the deploy folder that were refused, and why",
        detailedDescription = "Example: module:refused")
public class ModuleRefusedCommand extends GuildhallCommand {

    @Reference
    private Refusals refusals;

    @Override
    protected void run(Actor actor, Output out) {
        out.rows(
                refusals.list(actor, locale()),
                new Column<>("File", RefusedArchive::file),
                new Column<>("Reason", RefusedArchive::reason));
    }
}
