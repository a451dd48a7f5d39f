// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationEdges;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;
import org.guildhall.core.storage.Days;
import org.guildhall.rest.Day;

/** Shows what an organization belongs to beside the one that leads it. */
@Service
@Command(
        scope = "org",
        name = "edges",
        description = "Show the federations, chains and industries of an organization, and what belongs to it",
        detailedDescription = "Example: org:edges --as-of 2026-05-01 打印机产业链工会联合会")
public class OrgEdgesCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization", required = true)
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--as-of", description = "A day, as 2026-05-01; today if left out")
    private String asOf;

    @Reference
    private OrganizationEdges edges;

    @Reference
    private OrganizationService organizations;

    @Reference
    private OrganizationNames names;

    @Reference
    private Clock clock;

    @Override
    protected void run(Actor actor, Output out) {
        LocalDate day = asOf == null ? Days.today(clock) : Day.parse(asOf);
        List<OrganizationEdge> found = edges.list(actor, names.resolve(actor, organization), day);
        Set<Id> shown = found.stream()
                .flatMap(edge -> Stream.of(edge.organization(), edge.parent()))
                .collect(Collectors.toSet());
        Map<Id, String> named = organizations.names(actor, shown);
        out.rows(
                found,
                new Output.Column<>("Organization", edge -> name(named, edge.organization())),
                new Output.Column<>("Type", OrganizationEdge::type),
                new Output.Column<>("Belongs to", edge -> name(named, edge.parent())),
                new Output.Column<>("Since", OrganizationEdge::since),
                new Output.Column<>("Until", OrganizationEdge::until),
                new Output.Column<>("Id", OrganizationEdge::id));
    }

    private static Object name(Map<Id, String> named, Id id) {
        return named.getOrDefault(id, id.toString());
    }
}
