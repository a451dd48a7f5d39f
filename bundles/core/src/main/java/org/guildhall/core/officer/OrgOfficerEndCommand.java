// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.officer.Officer;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** Ends that somebody holds a post. */
@Service
@Command(
        scope = "org",
        name = "officer-end",
        description = "End that somebody holds a post",
        detailedDescription = "Example: org:officer-end --on 2026-05-01 0SAKJ4PX407RR")
public class OrgOfficerEndCommand extends GuildhallCommand {

    @Argument(name = "OFFICER", description = "The id, from org:officers", required = true)
    private String officer;

    @Option(name = "--on", description = "The first day on which it is held no more; today if left out")
    private String on;

    @Reference
    private OfficerService officers;

    @Override
    protected void run(Actor actor, Output out) {
        Officer ended = officers.end(actor, Id.parse(officer), officers.orToday(on == null ? null : Day.parse(on)));
        out.done(ended, ended.name() + " is no longer " + ended.post() + " from " + ended.until() + " on");
    }
}
