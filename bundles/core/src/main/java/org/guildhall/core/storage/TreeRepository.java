// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/**
 * The shape of the tree. Going down uses the nested set: one range of an index. Going up follows the few parents, because
 * a nested set finds ancestors only by reading half the tree.
 */
@Component(service = TreeRepository.class)
public class TreeRepository {

    /** The organization {@code ?1} and all above it, each with its height over {@code ?1}. */
    static final String UPWARDS = """
        with recursive up (id, parent_id, height) as (
          select id, parent_id, 0 from core_organization where id = ?1
          union all
          select o.id, o.parent_id, up.height + 1 from core_organization o join up on o.id = up.parent_id)
        """;

    /** From the root down to the organization, both included; empty if it is unknown. */
    public List<Id> path(Tx tx, Id id) {
        List<?> ids = tx.entityManager()
                .createNativeQuery(UPWARDS + "select id from up order by height desc")
                .setParameter(1, id.value())
                .getResultList();
        return ids.stream().map(TreeRepository::id).toList();
    }

    /** The path of each of the organizations that exists. */
    public Map<Id, List<Id>> paths(Tx tx, Collection<Id> organizations) {
        if (organizations.isEmpty()) {
            return Map.of();
        }
        // written out, for no driver takes a list of numbers as one parameter
        String starts =
                organizations.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(", "));
        List<?> rows =
                tx.entityManager().createNativeQuery("""
                    with recursive up (start_id, id, parent_id, height) as (
                      select id, id, parent_id, 0 from core_organization where id in (%s)
                      union all
                      select up.start_id, o.id, o.parent_id, up.height + 1
                      from core_organization o join up on o.id = up.parent_id)
                    select start_id, id from up order by height desc
                    """.formatted(starts)).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> id(row[0]), Collectors.mapping(row -> id(row[1]), Collectors.toList())));
    }

    private static Id id(Object number) {
        return new Id(((Number) number).longValue());
    }

    /** How many organizations there are from that one down, itself included; 0 if it is unknown. */
    public long size(Tx tx, Id id) {
        return findRange(tx, id).map(TreeRange::size).orElse(0L);
    }

    /**
     * Lets one transaction at a time change the tree, until it ends. To be called before anything else, for what was read
     * of the tree without it may be out of date.
     */
    public void lock(Tx tx) {
        tx.entityManager()
                .createNativeQuery("select id from core_organization where id = ?1 for update")
                .setParameter(1, Organization.NATIONAL.value())
                .getSingleResult();
    }

    /** Makes room for a new last child and returns the left number it gets. The tree must be locked. */
    long makeRoom(Tx tx, Id parent) {
        long place = range(tx, parent).last() + 1;
        move(tx, place, 2);
        return place;
    }

    /**
     * Makes room at many places at once.
     *
     * @param rooms how many numbers each place needs, by the number that stands there; the first of its own is that number
     *     and all that the places before it need. The tree must be locked.
     */
    static void makeRooms(Tx tx, SortedMap<Long, Long> rooms) {
        Rows.update(
                tx,
                "update core_organization set lft = lft + " + moved("lft", rooms) + ", rgt = rgt + "
                        + moved("rgt", rooms) + " where rgt >= ?",
                rooms.firstKey());
    }

    /** By how much a number moves: by all that is needed at places up to it. */
    private static String moved(String column, SortedMap<Long, Long> rooms) {
        StringBuilder steps = new StringBuilder(" else 0 end");
        long needed = 0;
        for (Map.Entry<Long, Long> room : rooms.entrySet()) {
            needed += room.getValue();
            steps.insert(0, " when " + column + " >= " + room.getKey() + " then " + needed);
        }
        return steps.insert(0, "case").toString();
    }

    /** Deletes the childless organization with that left number and closes the gap. The tree must be locked. */
    void removeLeaf(Tx tx, long place) {
        tx.entityManager()
                .createNativeQuery("delete from core_organization where lft = ?1")
                .setParameter(1, place)
                .executeUpdate();
        move(tx, place, -2);
    }

    /** The one led by the same that comes next in the order of the tree, if there is any. */
    Optional<Id> next(Tx tx, Id id) {
        long behind = range(tx, id).last() + 2;
        return Rows.query(tx, "select id from core_organization where lft = ?", row -> Rows.id(row, "id"), behind)
                .stream()
                .findFirst();
    }

    /**
     * Moves an organization with everything below it to before {@code next}, or if there is none to the end of what
     * {@code parent} leads. The tree must be locked, and the parent not be below the organization.
     */
    void place(Tx tx, Id id, Id parent, Optional<Id> next) {
        TreeRange moved = range(tx, id);
        long first = moved.first();
        long last = moved.last() + 1;
        long before = next.map(each -> range(tx, each).first())
                .orElseGet(() -> range(tx, parent).last() + 1);
        if (before > last) {
            shift(tx, moved, before - last - 1, last + 1, before - 1, first - last - 1);
        } else {
            shift(tx, moved, before - first, before, first - 1, last - first + 1);
        }
    }

    /** Moves the numbers of a range by {@code by}, and those from {@code low} to {@code high}, whom it passes, by {@code back}. */
    private static void shift(Tx tx, TreeRange moved, long by, long low, long high, long back) {
        long first = moved.first();
        long last = moved.last() + 1;
        Rows.update(
                tx,
                """
                update core_organization set
                  lft = lft + case when lft between ? and ? then ? when lft between ? and ? then ? else 0 end,
                  rgt = rgt + case when rgt between ? and ? then ? when rgt between ? and ? then ? else 0 end
                where lft > 0 and lft <= ? and rgt >= ?
                """,
                first,
                last,
                by,
                low,
                high,
                back,
                first,
                last,
                by,
                low,
                high,
                back,
                Math.max(last, high),
                Math.min(first, low));
    }

    /** Takes an organization that leads none out of the tree; it keeps its parent. The tree must be locked. */
    void takeOut(Tx tx, Id id) {
        long place = range(tx, id).first();
        Rows.update(tx, "update core_organization set lft = 0, rgt = 0 where id = ?", id);
        move(tx, place, -2);
    }

    /** Puts one that was taken out back before {@code next}, or else to the end. The tree must be locked. */
    void putBack(Tx tx, Id id, Id parent, Optional<Id> next) {
        long place = makeRoom(tx, parent);
        Rows.update(tx, "update core_organization set lft = ?, rgt = ? where id = ?", place, place + 1, id);
        next.ifPresent(each -> place(tx, id, parent, next));
    }

    /** @throws NotFoundException {@code guildhall.organization.unknown} */
    TreeRange range(Tx tx, Id id) {
        return findRange(tx, id).orElseThrow(() -> unknown(id));
    }

    Optional<TreeRange> findRange(Tx tx, Id id) {
        List<?> rows = tx.entityManager()
                .createNativeQuery("select lft, rgt - 1 from core_organization where id = ?1 and lft > 0")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TreeRange(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .findFirst();
    }

    /** What is thrown for an organization that does not exist. */
    public static NotFoundException unknown(Id id) {
        return new NotFoundException("guildhall.organization.unknown", id);
    }

    private static void move(Tx tx, long from, int by) {
        tx.entityManager()
                .createNativeQuery("""
                    update core_organization
                    set rgt = rgt + ?2, lft = case when lft >= ?1 then lft + ?2 else lft end
                    where rgt >= ?1
                    """)
                .setParameter(1, from)
                .setParameter(2, by)
                .executeUpdate();
    }
}
