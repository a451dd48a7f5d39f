// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.api.region.Regions;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Organizations. Permissions are checked before a transaction is opened, not within it as elsewhere, because the check
 * itself reads the tree of this unit.
 */
@Component
public class OrganizationServiceImpl implements OrganizationService {

    private final UnitOfWork work;
    private final OrganizationRepository organizations;
    private final TreeRepository tree;
    private final Graph graph;
    private final Placing placing;
    private final Ids ids;
    private final Clock clock;
    private final DraftValidator validator;
    private final Regions regions;

    @Activate
    public OrganizationServiceImpl(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Graph graph,
            @Reference Placing placing,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference DraftValidator validator,
            @Reference Regions regions) {
        this.work = work;
        this.organizations = graph.organizations();
        this.tree = graph.tree();
        this.graph = graph;
        this.placing = placing;
        this.ids = ids;
        this.clock = clock;
        this.validator = validator;
        this.regions = regions;
    }

    @Override
    public Organization get(Actor actor, Id id) {
        actor.require(VIEW, id);
        return work.read(tx -> organizations.get(tx, id));
    }

    @Override
    public Map<Id, String> names(Actor actor, Collection<Id> ids) {
        Set<Id> visible = new HashSet<>(actor.mayAt(VIEW, ids));
        if (actor.may(VIEW, actor.organization())) {
            // whoever sees an organization sees the path to it
            work.read(tx -> tree.path(tx, actor.organization())).stream()
                    .filter(ids::contains)
                    .forEach(visible::add);
        }
        return work.read(tx -> organizations.list(tx, visible)).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
    }

    @Override
    public List<Organization> children(Actor actor, Id parent) {
        actor.require(BROWSE, parent);
        return work.read(tx -> organizations.children(tx, parent));
    }

    @Override
    public List<Organization> path(Actor actor, Id id) {
        actor.require(VIEW, id);
        return work.read(tx -> organizations.path(tx, id));
    }

    @Override
    public Page<Organization> search(Actor actor, OrganizationFilter filter, PageRequest page) {
        actor.require(BROWSE, filter.under());
        return work.read(tx -> organizations.search(tx, filter, page));
    }

    @Override
    public List<Organization> listNamed(Actor actor, Id under, String name) {
        actor.require(BROWSE, under);
        return work.read(tx -> organizations.listNamed(tx, under, name));
    }

    @Override
    public Organization add(Actor actor, OrganizationDraft draft) {
        return add(actor, draft, OrganizationState.FOUNDED, APPROVE);
    }

    @Override
    public Organization prepare(Actor actor, OrganizationDraft draft) {
        return add(actor, draft, OrganizationState.PREPARING, MANAGE);
    }

    private Organization add(Actor actor, OrganizationDraft draft, OrganizationState state, Permission needed) {
        validator.check(draft);
        actor.require(needed, draft.parent());
        regions.require("regionCode", draft.regionCode());
        LocalDate since = draft.since() == null ? Days.today(clock) : draft.since();
        Placing.requireCome("since", since, Days.today(clock));
        return work.write(actor, tx -> {
            tree.lock(tx);
            requirePlace(tx, draft, since);
            Organization added = organizations.append(tx, ids.next(), draft, state, clock.instant());
            tx.event("core/organization/ADDED", added.id(), added.id());
            return added;
        });
    }

    private void requirePlace(Tx tx, OrganizationDraft draft, LocalDate since) {
        Organization parent = organizations.get(tx, draft.parent());
        placing.requireThere(tx, "since", parent, since);
        placing.requireFit(tx, EdgeType.LEADS, parent, draft.kind());
        placing.requireLevel(parent, draft.level());
        placing.requireFree(tx, parent, draft.name());
    }

    @Override
    public Organization change(Actor actor, Id id, long version, OrganizationChange change) {
        validator.check(change);
        actor.require(MANAGE, id);
        return work.write(actor, tx -> {
            tree.lock(tx);
            Organization before = organizations.get(tx, id);
            Placing.requireAlive(before);
            graph.periods().requireOpen(tx, "name", id, before.name(), Days.today(clock));
            if (before.parent() != null && !before.name().equals(change.name().strip())) {
                placing.requireFree(tx, organizations.get(tx, before.parent()), change.name());
            }
            // a union keeps the code of a county that is no more until somebody chooses another
            if (!before.regionCode().equals(change.regionCode())) {
                regions.require("regionCode", change.regionCode());
            }
            Organization changed = organizations.change(tx, id, version, change, clock.instant());
            tx.event("core/organization/CHANGED", id, id);
            return changed;
        });
    }
}
