// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Deletes the childless organization with that left number and closes the gap. The tree must be locked. */
    void removeLeaf(Tx tx, long place) {
        tx.entityManager()
                .createNativeQuery("delete from core_organization where lft = ?1")
                .setParameter(1, place)
                .executeUpdate();
        move(tx, place, -2);
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
