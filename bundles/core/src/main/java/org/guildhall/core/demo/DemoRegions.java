// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.module.DemoData;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.InboxRepository;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.ProposalRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seven regions with the unions that lead them, all kinds of unions below, and their invented members. */
@Component(service = {DemoData.class, DemoRegions.class})
public class DemoRegions implements DemoData {

    static final int ORDER = 0;

    private final UnitOfWork work;
    private final Graph graph;
    private final DemoTree demo;
    private final MemberRepository members;
    private final InboxRepository inbox;
    private final ProposalRepository proposals;

    @Activate
    public DemoRegions(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference Graph graph,
            @Reference DemoTree demo,
            @Reference MemberRepository members,
            @Reference InboxRepository inbox,
            @Reference ProposalRepository proposals) {
        this.work = work;
        this.graph = graph;
        this.demo = demo;
        this.members = members;
        this.inbox = inbox;
        this.proposals = proposals;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Actor actor) {
        if (work.read(demo::isComplete)) {
            return;
        }
        work.perform(actor, tx -> {
            graph.tree().lock(tx);
            demo.complete(tx);
            tx.event("core/demo/LOADED", Organization.NATIONAL, Organization.NATIONAL);
        });
    }

    @Override
    public void remove(Actor actor, Set<Id> organizations) {
        work.perform(actor, tx -> {
            graph.tree().lock(tx);
            List<Id> removed =
                    removable(tx).stream().filter(organizations::contains).toList();
            removed.forEach(id -> {
                members.removeAll(tx, id);
                inbox.removeAll(tx, id);
                tx.event("core/organization/REMOVED", id, id);
            });
            graph.organizations().remove(tx, removed);
            proposals.removeStray(tx);
            tx.event("core/demo/REMOVED", Organization.NATIONAL, Organization.NATIONAL);
        });
    }

    /** The organizations that came with the demonstration. */
    Set<Id> there() {
        return work.read(graph.organizations()::demo).stream()
                .map(Organization::id)
                .collect(Collectors.toSet());
    }

    /**
     * The same, if they can be removed.
     *
     * @throws ConflictException {@code core.demo.has-own-data} if somebody has added an organization below one of them
     */
    Set<Id> removable() {
        return Set.copyOf(work.read(this::removable));
    }

    private List<Id> removable(Tx tx) {
        graph.organizations().findOwnBelowDemo(tx).ifPresent(own -> {
            throw new ConflictException("core.demo.has-own-data", own.name());
        });
        return graph.organizations().demo(tx).stream().map(Organization::id).toList();
    }
}
