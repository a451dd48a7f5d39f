// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.module.DemoData;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.core.demo.DemoFile.MemberRow;
import org.guildhall.core.demo.DemoFile.OrganizationRow;
import org.guildhall.core.storage.InboxRepository;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seven regions with the unions that lead them, the grassroots unions below and their invented members. */
@Component(service = {DemoData.class, DemoRegions.class})
public class DemoRegions implements DemoData {

    static final int ORDER = 0;

    private final UnitOfWork work;
    private final OrganizationRepository organizations;
    private final MemberRepository members;
    private final InboxRepository inbox;
    private final TreeRepository tree;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public DemoRegions(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference OrganizationRepository organizations,
            @Reference MemberRepository members,
            @Reference InboxRepository inbox,
            @Reference TreeRepository tree,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.work = work;
        this.organizations = organizations;
        this.members = members;
        this.inbox = inbox;
        this.tree = tree;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** An organization that is there already, whoever added it, is left as it is. */
    @Override
    public void load(Actor actor) {
        if (work.read(this::isComplete)) {
            return;
        }
        Map<String, List<MemberRow>> people =
                DemoFile.members().stream().collect(Collectors.groupingBy(MemberRow::organization));
        work.perform(actor, tx -> {
            tree.lock(tx);
            Map<String, Id> known = root(tx);
            for (OrganizationRow row : DemoFile.organizations()) {
                Id parent = known.get(row.parent());
                Id id = organizations
                        .findChild(tx, parent, row.name())
                        .map(Organization::id)
                        .orElseGet(() -> add(tx, row, parent, people.getOrDefault(row.name(), List.of())));
                known.put(row.name(), id);
            }
            tx.event("core/demo/LOADED", Organization.NATIONAL, Organization.NATIONAL);
        });
    }

    @Override
    public void remove(Actor actor, Set<Id> demo) {
        work.perform(actor, tx -> {
            tree.lock(tx);
            List<Id> removed = removable(tx).stream().filter(demo::contains).toList();
            removed.forEach(id -> {
                members.removeAll(tx, id);
                inbox.removeAll(tx, id);
                tx.event("core/organization/REMOVED", id, id);
            });
            organizations.remove(tx, removed);
            tx.event("core/demo/REMOVED", Organization.NATIONAL, Organization.NATIONAL);
        });
    }

    /** The organizations that came with the demonstration. */
    Set<Id> there() {
        return work.read(organizations::demo).stream().map(Organization::id).collect(Collectors.toSet());
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
        organizations.findOwnBelowDemo(tx).ifPresent(own -> {
            throw new ConflictException("core.demo.has-own-data", own.name());
        });
        return organizations.demo(tx).stream().map(Organization::id).toList();
    }

    private boolean isComplete(Tx tx) {
        Map<String, Id> known = root(tx);
        for (OrganizationRow row : DemoFile.organizations()) {
            Optional<Organization> found = organizations.findChild(tx, known.get(row.parent()), row.name());
            if (found.isEmpty()) {
                return false;
            }
            known.put(row.name(), found.get().id());
        }
        return true;
    }

    private Map<String, Id> root(Tx tx) {
        Organization root = organizations.get(tx, Organization.NATIONAL);
        return new HashMap<>(Map.of(root.name(), root.id()));
    }

    private Id add(Tx tx, OrganizationRow row, Id parent, List<MemberRow> people) {
        OrganizationDraft draft = new OrganizationDraft(row.name(), row.kind(), row.level(), row.regionCode(), parent);
        Id id = organizations.append(tx, ids.next(), draft, clock.instant()).id();
        organizations.markAsDemo(tx, id);
        tx.event("core/organization/ADDED", id, id);
        for (MemberRow person : people) {
            MemberDraft member = new MemberDraft(person.name(), id, MemberStatus.MEMBER);
            Id added = members.add(tx, ids.next(), member, clock.instant()).id();
            tx.event("core/member/ADDED", added, id);
        }
        return id;
    }
}
