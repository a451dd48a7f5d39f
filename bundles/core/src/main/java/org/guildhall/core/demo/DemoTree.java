// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.core.demo.DemoFile.EdgeRow;
import org.guildhall.core.demo.DemoFile.MemberRow;
import org.guildhall.core.demo.DemoFile.OrganizationRow;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts the organizations of the demonstration into the tree, whole or not at all, with their members and with what they
 * belong to. That the services would take each row is tested, and not looked at again here.
 */
@Component(service = DemoTree.class)
public class DemoTree {

    private final Graph graph;
    private final MemberRepository members;
    private final DemoOffices offices;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public DemoTree(
            @Reference Graph graph,
            @Reference MemberRepository members,
            @Reference DemoOffices offices,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.graph = graph;
        this.members = members;
        this.offices = offices;
        this.ids = ids;
        this.clock = clock;
    }

    boolean isComplete(Tx tx) {
        return known(tx)
                .keySet()
                .containsAll(DemoFile.organizations().stream()
                        .map(OrganizationRow::name)
                        .toList());
    }

    /** Adds what is missing. The tree must be locked. */
    void complete(Tx tx) {
        Map<String, Id> known = known(tx);
        Map<String, Id> added = new HashMap<>();
        for (OrganizationRow row : DemoFile.organizations()) {
            if (!known.containsKey(row.name())) {
                parent(tx, known, row).ifPresent(parent -> added.put(row.name(), add(tx, row, parent)));
                known.putAll(added);
            }
        }
        Map<String, Id> people = addMembers(tx, added);
        addEdges(tx, known, added.keySet());
        offices.add(tx, added, people);
    }

    /**
     * What there is of it, by its name in the file, whatever it is called now and whatever has become of it: what somebody
     * has moved or ended does not come back. An organization in its place is left as it is, whoever added it.
     */
    private Map<String, Id> known(Tx tx) {
        Map<String, Id> known = new HashMap<>(graph.organizations().demoNames(tx));
        Organization root = graph.organizations().get(tx, Organization.NATIONAL);
        known.put(root.name(), root.id());
        for (OrganizationRow row : DemoFile.organizations()) {
            if (!known.containsKey(row.name()) && known.containsKey(row.parent())) {
                graph.organizations()
                        .findChild(tx, known.get(row.parent()), row.name())
                        .ifPresent(own -> known.put(row.name(), own.id()));
            }
        }
        return known;
    }

    /** Empty if it has ended: nothing comes below it any more. */
    private Optional<Id> parent(Tx tx, Map<String, Id> known, OrganizationRow row) {
        return Optional.ofNullable(known.get(row.parent()))
                .filter(id -> !graph.organizations().get(tx, id).state().ended());
    }

    private Id add(Tx tx, OrganizationRow row, Id parent) {
        LocalDate since = graph.periods().notBefore(tx, parent, row.since());
        OrganizationDraft draft =
                new OrganizationDraft(row.name(), row.kind(), row.level(), row.regionCode(), parent, since);
        Id id = graph.organizations()
                .append(tx, ids.next(), draft, row.state(), clock.instant())
                .id();
        graph.organizations().markAsDemo(tx, id);
        tx.event("core/organization/ADDED", id, id);
        return id;
    }

    /** Those of the organizations that were added, by name. */
    private Map<String, Id> addMembers(Tx tx, Map<String, Id> organizations) {
        Map<String, Id> added = new HashMap<>();
        for (MemberRow row : DemoFile.members()) {
            if (organizations.containsKey(row.organization())) {
                Id organization = organizations.get(row.organization());
                MemberDraft draft = new MemberDraft(row.name(), organization, MemberStatus.MEMBER);
                Id member = members.add(tx, ids.next(), draft, clock.instant()).id();
                tx.event("core/member/ADDED", member, organization);
                added.put(row.name(), member);
            }
        }
        return added;
    }

    /** Only of those added now: an edge between others is missing because somebody has ended it. */
    private void addEdges(Tx tx, Map<String, Id> known, Set<String> added) {
        Set<String> there = known.keySet();
        List<EdgeRow> edges = DemoFile.edges().stream()
                .filter(row -> added.contains(row.organization()) || added.contains(row.parent()))
                .filter(row -> there.contains(row.organization()) && there.contains(row.parent()))
                .toList();
        for (EdgeRow row : edges) {
            Id organization = known.get(row.organization());
            Id parent = known.get(row.parent());
            LocalDate day = graph.periods().notBefore(tx, organization, row.since());
            LocalDate since = graph.periods().notBefore(tx, parent, day);
            graph.edges().add(tx, ids.next(), organization, parent, row.type(), since, clock.instant());
            tx.event("core/organization/JOINED", organization, parent);
        }
    }
}
