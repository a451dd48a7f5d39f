// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.organization.EdgeDraft;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationEdges;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.UnionCount;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.Graph;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What organizations belong to beside the one that leads them. */
@Component
public class EdgeService implements OrganizationEdges {

    private final UnitOfWork work;
    private final Graph graph;
    private final Placing placing;
    private final Ids ids;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public EdgeService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Graph graph,
            @Reference Placing placing,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.graph = graph;
        this.placing = placing;
        this.ids = ids;
        this.clock = clock;
        this.validator = validator;
    }

    @Override
    public List<OrganizationEdge> list(Actor actor, Id organization, LocalDate day) {
        actor.require(OrganizationService.VIEW, organization);
        return work.read(tx -> graph.edges().list(tx, organization, day));
    }

    @Override
    public OrganizationEdge join(Actor actor, Id organization, EdgeDraft draft) {
        validator.check(draft);
        actor.require(OrganizationService.MANAGE, organization);
        actor.require(OrganizationService.MANAGE, draft.parent());
        LocalDate since = draft.since() == null ? Days.today(clock) : draft.since();
        Placing.requireCome("since", since, Days.today(clock));
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            Organization joining = graph.organizations().get(tx, organization);
            Organization parent = graph.organizations().get(tx, draft.parent());
            requireJoinable(tx, joining, parent, draft.type(), since);
            OrganizationEdge edge =
                    graph.edges().add(tx, ids.next(), organization, parent.id(), draft.type(), since, clock.instant());
            tx.event("core/organization/JOINED", organization, parent.id());
            return edge;
        });
    }

    private void requireJoinable(Tx tx, Organization joining, Organization parent, EdgeType type, LocalDate since) {
        if (type == EdgeType.LEADS) {
            String leader = joining.parent() == null
                    ? joining.name()
                    : graph.organizations().get(tx, joining.parent()).name();
            throw new ConflictException("core.edge.second-leader", joining.name(), leader);
        }
        placing.requireThere(tx, "since", joining, since);
        placing.requireThere(tx, "since", parent, since);
        placing.requireFit(tx, type, parent, joining.kind());
        placing.requireNoCircle(tx, joining, parent, since);
        if (!graph.edges().between(tx, joining.id(), parent.id(), type, since).isEmpty()) {
            throw new ConflictException("core.edge.joined-already", joining.name(), parent.name());
        }
    }

    @Override
    public OrganizationEdge leave(Actor actor, Id id, LocalDate day) {
        OrganizationEdge edge = work.read(tx -> graph.edges().get(tx, id));
        if (!actor.may(OrganizationService.MANAGE, edge.organization())) {
            actor.require(OrganizationService.MANAGE, edge.parent());
        }
        Placing.requireCome("day", day, Days.today(clock));
        return work.write(actor, tx -> {
            graph.tree().lock(tx);
            OrganizationEdge ended = graph.edges().end(tx, id, day, clock.instant());
            tx.event("core/organization/LEFT", edge.organization(), edge.parent());
            return ended;
        });
    }

    @Override
    public UnionCount count(Actor actor, Id organization, Set<EdgeType> types) {
        actor.require(OrganizationService.BROWSE, organization);
        return work.read(tx -> graph.links().count(tx, organization, types, Days.today(clock)));
    }
}
