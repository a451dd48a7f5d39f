// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationChange;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationFilter;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organizations in the database. */
@Component(service = OrganizationRepository.class)
public class OrganizationRepository {

    private static final String PATH =
            TreeRepository.UPWARDS + "select o.* from up join core_organization o on o.id = up.id order by height desc";
    private static final String SEARCH = """
        from core_organization where lft between ?1 and ?2 and name like ?3 escape '!'
        and (?4 = '' or kind = ?4) and (?5 = '' or level = ?5)
        """;
    private static final Orders ORDERS =
            Orders.ascending(Key.number("lft")).by("name", Key.text("name"), Key.number("id"));

    private final TreeRepository tree;
    private final PeriodRepository periods;

    @Activate
    public OrganizationRepository(@Reference TreeRepository tree, @Reference PeriodRepository periods) {
        this.tree = tree;
        this.periods = periods;
    }

    /** The organization, if there is one. */
    public Optional<Organization> find(Tx tx, Id id) {
        return Optional.ofNullable(tx.entityManager().find(OrganizationEntity.class, id.value()))
                .map(OrganizationEntity::toRecord);
    }

    /** @throws NotFoundException {@code guildhall.organization.unknown} */
    public Organization get(Tx tx, Id id) {
        return find(tx, id).orElseThrow(() -> TreeRepository.unknown(id));
    }

    /** Those of the organizations that exist. */
    public List<Organization> list(Tx tx, Collection<Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return select(tx, "o.id in :ids")
                .setParameter("ids", ids.stream().map(Id::value).toList())
                .getResultStream()
                .map(OrganizationEntity::toRecord)
                .toList();
    }

    /** The child of that name, if there is one. */
    public Optional<Organization> findChild(Tx tx, Id parent, String name) {
        return select(tx, "o.parentId = :parent and o.lft > 0 and o.name = :name")
                .setParameter("parent", parent.value())
                .setParameter("name", name.strip())
                .getResultStream()
                .map(OrganizationEntity::toRecord)
                .findFirst();
    }

    /** What {@code parent} leads directly, in the order of the tree. */
    public List<Organization> children(Tx tx, Id parent) {
        return select(tx, "o.parentId = :parent and o.lft > 0")
                .setParameter("parent", parent.value())
                .getResultStream()
                .map(OrganizationEntity::toRecord)
                .toList();
    }

    /** From the root down to the organization, both included; empty if it is unknown. */
    public List<Organization> path(Tx tx, Id id) {
        Query query = tx.entityManager()
                .createNativeQuery(PATH, OrganizationEntity.class)
                .setParameter(1, id.value());
        return rows(query).stream().map(OrganizationEntity::toRecord).toList();
    }

    /** The organizations that the filter describes, in the order of the tree or by name. */
    public Page<Organization> search(Tx tx, OrganizationFilter filter, PageRequest page) {
        TreeRange range = tree.range(tx, filter.under());
        Keyset keyset = ORDERS.of(page);
        String sql = "select * " + SEARCH + " and " + keyset.beyond(7) + " order by " + keyset.order() + " limit ?6";
        Query query = tx.entityManager().createNativeQuery(sql, OrganizationEntity.class);
        keyset.bind(fill(query, range, filter).setParameter(6, keyset.rows()), 7);
        Long total = page.count() ? count(tx, range, filter) : null;
        return keyset.page(rows(query), row -> row.place(keyset.field()), total).map(OrganizationEntity::toRecord);
    }

    /** The organizations from {@code under} down with exactly that name, in the order of the tree. */
    public List<Organization> listNamed(Tx tx, Id under, String name) {
        TreeRange range = tree.range(tx, under);
        return select(tx, "o.lft between :first and :last and o.name = :name")
                .setParameter("first", range.first())
                .setParameter("last", range.last())
                .setParameter("name", name.strip())
                .getResultStream()
                .map(OrganizationEntity::toRecord)
                .toList();
    }

    /** Adds a founded organization as its parent's last child. The tree must be {@link TreeRepository#lock locked}. */
    public Organization append(Tx tx, Id id, OrganizationDraft draft, Instant now) {
        return append(tx, id, draft, OrganizationState.FOUNDED, now);
    }

    /** The same in another state. */
    public Organization append(Tx tx, Id id, OrganizationDraft draft, OrganizationState state, Instant now) {
        long place = tree.makeRoom(tx, draft.parent());
        OrganizationEntity organization = new OrganizationEntity(id, draft, state, place, now);
        tx.entityManager().persist(organization);
        tx.entityManager().flush();
        periods.begin(tx, id, draft.since() == null ? Days.of(now) : draft.since());
        return organization.toRecord();
    }

    /** Changes the organization's own data as of now if it is still at that version. */
    public Organization change(Tx tx, Id id, long version, OrganizationChange change, Instant now) {
        OrganizationEntity organization = tx.entityManager().find(OrganizationEntity.class, id.value());
        organization.change(version, change, now);
        tx.entityManager().flush();
        periods.begin(tx, id, Days.of(now));
        return organization.toRecord();
    }

    /** Removes organizations that lead none but each other. The tree must be {@link TreeRepository#lock locked}. */
    public void remove(Tx tx, List<Id> organizations) {
        removeEnded(tx, organizations);
        organizations.stream()
                .flatMap(id -> tree.findRange(tx, id).stream())
                .map(TreeRange::first)
                .sorted((one, other) -> Long.compare(other, one))
                .forEach(place -> tree.removeLeaf(tx, place));
    }

    /** Those that have left the tree still have the ones that led them, of which some have left it, too. */
    private static void removeEnded(Tx tx, List<Id> organizations) {
        for (String sql : List.of(
                "update core_organization set parent_id = null where id = ? and lft = 0",
                "delete from core_organization where id = ? and lft = 0")) {
            organizations.forEach(id -> Rows.update(tx, sql, id));
        }
    }

    /** Whether it leads any, or has led one until that ended. */
    boolean hasLed(Tx tx, Id id) {
        return !Rows.query(tx, "select id from core_organization where parent_id = ?", row -> row.getLong("id"), id)
                .isEmpty();
    }

    /** Remembers that the organization came with the demo data. */
    public void markAsDemo(Tx tx, Id id) {
        tx.entityManager().find(OrganizationEntity.class, id.value()).markAsDemo();
    }

    /** The organizations that came with the demo data, in the order of the tree. */
    public List<Organization> demo(Tx tx) {
        return select(tx, "o.demo = true")
                .getResultStream()
                .map(OrganizationEntity::toRecord)
                .toList();
    }

    /** Each of them by every name it has ever had. */
    public Map<String, Id> demoNames(Tx tx) {
        return Rows.query(tx, """
                        select distinct p.name, p.organization_id from core_organization_period p
                        join core_organization o on o.id = p.organization_id where o.demo
                        """, row -> Map.entry(row.getString("name"), Rows.id(row, "organization_id"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** An organization that somebody has added below one of the demo data's, if there is any. */
    public Optional<Organization> findOwnBelowDemo(Tx tx) {
        return select(
                        tx,
                        "o.demo = false and o.parentId in (select p.id from OrganizationEntity p where p.demo = true)")
                .getResultStream()
                .map(OrganizationEntity::toRecord)
                .findFirst();
    }

    private static TypedQuery<OrganizationEntity> select(Tx tx, String condition) {
        return tx.entityManager()
                .createQuery(
                        "select o from OrganizationEntity o where " + condition + " order by o.lft",
                        OrganizationEntity.class);
    }

    private static long count(Tx tx, TreeRange range, OrganizationFilter filter) {
        Query query = tx.entityManager().createNativeQuery("select count(*) " + SEARCH);
        return ((Number) fill(query, range, filter).getSingleResult()).longValue();
    }

    private static Query fill(Query query, TreeRange range, OrganizationFilter filter) {
        return query.setParameter(1, range.first())
                .setParameter(2, range.last())
                .setParameter(3, NamePattern.containing(filter.name()))
                .setParameter(4, filter.kind().map(OrganizationKind::name).orElse(""))
                .setParameter(5, filter.level().map(OrganizationLevel::name).orElse(""));
    }

    @SuppressWarnings("unchecked")
    private static List<OrganizationEntity> rows(Query query) {
        return query.getResultList();
    }
}
