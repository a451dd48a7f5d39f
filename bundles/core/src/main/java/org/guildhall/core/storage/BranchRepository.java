// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whole branches of the tree: read, and added to, by a few statements however many organizations they have. */
@Component(service = BranchRepository.class)
public class BranchRepository {

    private static final String BRANCH = """
        select o.id, o.name, o.parent_id, o.kind, o.level, p.founded from core_organization o
        join (select organization_id, min(valid_from) as founded from core_organization_period group by organization_id) p
          on p.organization_id = o.id
        where o.lft between ? and ?
        """;
    private static final String INSERT = """
        insert into core_organization
          (id, name, kind, level, region_code, state, parent_id, lft, rgt, version, created_at, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
        """;
    private static final String PERIOD = """
        insert into core_organization_period
          (organization_id, valid_from, valid_to, name, kind, level, region_code, state, parent_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    /** An organization to be added as the last of what its parent leads. */
    public record NewNode(BranchNode node, String regionCode) {}

    private final TreeRepository tree;

    @Activate
    public BranchRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** An organization and all below it, in no order. */
    public List<BranchNode> read(Tx tx, Id top) {
        TreeRange range = tree.range(tx, top);
        return Rows.query(tx, BRANCH, BranchRepository::node, range.first(), range.last());
    }

    private static BranchNode node(ResultSet row) throws SQLException {
        return new BranchNode(
                Rows.id(row, "id"),
                row.getString("name"),
                Rows.id(row, "parent_id"),
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationLevel.valueOf(row.getString("level")),
                Rows.day(row, "founded"));
    }

    /** Adds founded organizations, parents before what they lead. The tree must be {@link TreeRepository#lock locked}. */
    public void append(Tx tx, List<NewNode> added, Instant now) {
        if (added.isEmpty()) {
            return;
        }
        Map<Id, Long> places = new Places(added).make(tx);
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        Map<Id, Long> sizes = sizes(added);
        Rows.updateAll(
                tx,
                INSERT,
                added.stream().map(each -> row(each, places, sizes, moment)).toList());
        Rows.updateAll(tx, PERIOD, added.stream().map(BranchRepository::period).toList());
        tx.entityManager().clear();
    }

    /** How many of the new ones there are from each down, itself included; what stands above them counts them, too. */
    private static Map<Id, Long> sizes(List<NewNode> added) {
        Map<Id, Long> sizes = new HashMap<>();
        // from the last to the first, so that each is complete before its parent counts it
        for (int i = added.size() - 1; i >= 0; i--) {
            BranchNode node = added.get(i).node();
            long size = sizes.merge(node.id(), 1L, Long::sum);
            sizes.merge(node.parent(), size, Long::sum);
        }
        return sizes;
    }

    /** Gives each of the new ones its left number. */
    private record Places(List<NewNode> added) {

        Map<Id, Long> make(Tx tx) {
            Map<Id, Long> sizes = sizes(added);
            Set<Id> own = added.stream().map(each -> each.node().id()).collect(Collectors.toSet());
            Set<Id> parents = added.stream()
                    .map(each -> each.node().parent())
                    .filter(parent -> !own.contains(parent))
                    .collect(Collectors.toSet());
            Map<Id, Long> next = room(tx, parents, sizes);
            Map<Id, Long> places = new HashMap<>();
            for (NewNode each : added) {
                Id id = each.node().id();
                long place = next.merge(each.node().parent(), 2 * sizes.get(id), Long::sum) - 2 * sizes.get(id);
                places.put(id, place);
                next.put(id, place + 1);
            }
            return places;
        }

        /** Makes room below each of those parents, and tells the first number of it. */
        private static Map<Id, Long> room(Tx tx, Collection<Id> parents, Map<Id, Long> sizes) {
            TreeMap<Long, Id> ends = new TreeMap<>();
            Rows.query(
                            tx,
                            "select id, rgt from core_organization where lft > 0 and id in (" + Rows.list(parents)
                                    + ")",
                            row -> Map.entry(row.getLong("rgt"), Rows.id(row, "id")))
                    .forEach(end -> ends.put(end.getKey(), end.getValue()));
            TreeMap<Long, Long> rooms = new TreeMap<>();
            Map<Id, Long> first = new HashMap<>();
            long before = 0;
            for (Map.Entry<Long, Id> end : ends.entrySet()) {
                long needed = 2 * sizes.get(end.getValue());
                rooms.put(end.getKey(), needed);
                first.put(end.getValue(), end.getKey() + before);
                before += needed;
            }
            TreeRepository.makeRooms(tx, rooms);
            return first;
        }
    }

    private static Object[] row(NewNode added, Map<Id, Long> places, Map<Id, Long> sizes, OffsetDateTime now) {
        BranchNode node = added.node();
        long left = places.get(node.id());
        return new Object[] {
            node.id(),
            node.name(),
            node.kind(),
            node.level(),
            added.regionCode(),
            OrganizationState.FOUNDED,
            node.parent(),
            left,
            left + 2 * sizes.get(node.id()) - 1,
            now,
            now
        };
    }

    private static Object[] period(NewNode added) {
        BranchNode node = added.node();
        return new Object[] {
            node.id(),
            node.founded(),
            Days.FOREVER,
            node.name(),
            node.kind(),
            node.level(),
            added.regionCode(),
            OrganizationState.FOUNDED,
            node.parent()
        };
    }
}
