// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationEdges;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.rest.Day;

/** Lets an organization belong to another beside the one that leads it. */
@Service
@Command(
        scope = "org",
        name = "join",
        description = "Let an organization belong to a federation, a chain or an industry",
        detailedDescription = "Example: org:join --since 2026-05-01 威海海澜打印设备有限公司工会委员会 打印机产业链工会联合会 CHAIN")
public class OrgJoinCommand extends GuildhallCommand {

    @Argument(index = 0, name = "ORG", description = "Id or exact name of the one that joins", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Argument(index = 1, name = "PARENT", description = "Id or exact name of what it joins", required = true)
    @Completion(OrganizationCompleter.class)
    private String parent;

    @Argument(index = 2, name = "TYPE", description = "FEDERATES, CHAIN or INDUSTRY", required = true)
    private EdgeType type;

    @Option(name = "--since", description = "The first day, as 2026-05-01; today if left out")
    private String since;

    @Reference
    private OrganizationEdges edges;

    @Reference
    private OrganizationNames names;

    @Override
    protected void run(Actor actor, Output out) {
        Id joining = names.resolve(actor, organization);
        Id joined = names.resolve(actor, parent);
        LocalDate day = since == null ? null : Day.parse(since);
        OrganizationEdge edge = edges.join(actor, joining, new EdgeDraft(joined, type, day));
        out.done(edge, "Joined as " + edge.id() + " since " + edge.since());
    }
}
