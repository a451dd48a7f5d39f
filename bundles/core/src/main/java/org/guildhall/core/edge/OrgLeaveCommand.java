// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationEdges;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Day;

/** Ends that an organization belongs to another. */
@Service
@Command(
        scope = "org",
        name = "leave",
        description = "End what org:join began; org:edges shows the id",
        detailedDescription = "Example: org:leave --on 2026-06-30 0SAKJ4PX407RR")
public class OrgLeaveCommand extends GuildhallCommand {

    @Argument(name = "EDGE", description = "Id of the edge", required = true)
    private String edge;

    @Option(name = "--on", description = "The first day without it, as 2026-05-01; today if left out")
    private String on;

    @Reference
    private OrganizationEdges edges;

    @Reference
    private Clock clock;

    @Override
    protected void run(Actor actor, Output out) {
        LocalDate day = on == null ? Days.today(clock) : Day.parse(on);
        OrganizationEdge ended = edges.leave(actor, Id.parse(edge), day);
        out.done(ended, "Left on " + ended.until());
    }
}
