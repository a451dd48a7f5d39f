// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.actor.Actor;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.console.Output.Column;
import org.guildhall.registry.module.Finding;

/** Says what is wrong with modules. */
@Service
@Command(
        scope = "module",
        name = "doctor",
        description = "Explain what is wrong with modules, and how to mend it",
        detailedDescription = "Example: module:doctor")
public class ModuleDoctorCommand extends GuildhallCommand {

    @Reference
    private DoctorService doctor;

    @Override
    protected void run(Actor actor, Output out) {
        out.rows(
                doctor.examine(actor, locale()),
                new Column<>("Module", Finding::module),
                new Column<>("Finding", Finding::sentence),
                new Column<>("Command", Finding::command));
    }
}
