// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.storage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.data.Ids;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.guildhall.registry.region.Switch;
import org.guildhall.registry.region.SwitchDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches in the database. */
@Component(service = SwitchRepository.class)
public class SwitchRepository {

    private static final Orders ORDERS =
            Orders.ascending(Key.number("s.id")).by("since", Key.moment("s.updatedAt"), Key.number("s.id"));

    /** How many rows are read at once where not all of them are shown. */
    private static final int PART = 500;

    private final Ids ids;
    private final Clock clock;

    @Activate
    public SwitchRepository(@Reference Ids ids, @Reference Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** All switches of one module, the oldest first. */
    public List<Switch> list(Tx tx, String module) {
        return found(query(tx, "s.module = :module order by s.id").setParameter("module", module));
    }

    /**
     * The decisions about one module, the oldest first if no other order is asked for.
     *
     * @param shown leaves out those that are not to be shown, a few hundred at a time: where in the tree they are is not
     *     in this bundle's tables
     */
    public Page<Switch> list(Tx tx, String module, UnaryOperator<List<Switch>> shown, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        String sql = "s.module = ?1 and " + keyset.beyond(2) + " order by " + keyset.order();
        TypedQuery<SwitchEntity> query = query(tx, sql).setParameter(1, module);
        keyset.bind(query, 2);
        List<Switch> rows = first(keyset.rows(), query, shown);
        Long total = page.count() ? (long) shown.apply(list(tx, module)).size() : null;
        return keyset.page(rows, row -> place(row, keyset.field()), total);
    }

    /** The first of what the query finds and that are shown, read in parts until there are enough. */
    private static List<Switch> first(int enough, TypedQuery<SwitchEntity> query, UnaryOperator<List<Switch>> shown) {
        List<Switch> first = new ArrayList<>();
        int read = 0;
        List<Switch> part;
        do {
            part = found(query.setFirstResult(read).setMaxResults(PART));
            first.addAll(shown.apply(part));
            read += part.size();
        } while (part.size() == PART && first.size() < enough);
        return first.subList(0, Math.min(enough, first.size()));
    }

    /** The switches of one module at these organizations. */
    public List<Switch> listAt(Tx tx, String module, Collection<Id> organizations) {
        return found(query(tx, "s.module = :module and s.organizationId in :organizations order by s.id")
                .setParameter("module", module)
                .setParameter("organizations", values(organizations)));
    }

    /** The switches of all modules at these organizations. */
    public List<Switch> listAt(Tx tx, Collection<Id> organizations) {
        return found(query(tx, "s.organizationId in :organizations order by s.id")
                .setParameter("organizations", values(organizations)));
    }

    /** The subject of a switch's history, if the organization ever turned it. */
    public Optional<Id> findId(Tx tx, String module, Id organization) {
        return find(tx, module, organization).map(SwitchEntity::id);
    }

    /** Turns the organization's own switch, which is made if it never had one. */
    public Switch turn(Tx tx, String module, Id organization, SwitchDraft draft, Optional<Id> by) {
        SwitchEntity turned = find(tx, module, organization).orElseGet(() -> make(tx, module, organization));
        turned.turn(draft, by, clock.instant());
        tx.entityManager().flush();
        return turned.toRecord();
    }

    /** Takes back what an organization decided; the row stays, for its id is the subject of the switch's history. */
    public void reset(Tx tx, Id id, Optional<Id> by) {
        tx.entityManager().find(SwitchEntity.class, id.value()).reset(by, clock.instant());
    }

    /** Removes whatever was switched at these organizations. */
    public void removeAt(Tx tx, Collection<Id> organizations) {
        for (Id organization : organizations) {
            tx.entityManager()
                    .createQuery("delete from SwitchEntity s where s.organizationId = :organization")
                    .setParameter("organization", organization.value())
                    .executeUpdate();
        }
    }

    /** Removes whatever was ever decided about a module. */
    public void removeAll(Tx tx, String module) {
        tx.entityManager()
                .createQuery("delete from SwitchEntity s where s.module = :module")
                .setParameter("module", module)
                .executeUpdate();
    }

    private static Optional<SwitchEntity> find(Tx tx, String module, Id organization) {
        return tx.entityManager()
                .createQuery(
                        "select s from SwitchEntity s where s.module = :module and s.organizationId = :organization",
                        SwitchEntity.class)
                .setParameter("module", module)
                .setParameter("organization", organization.value())
                .getResultStream()
                .findFirst();
    }

    private SwitchEntity make(Tx tx, String module, Id organization) {
        SwitchEntity made = new SwitchEntity(ids.next(), organization, module, clock.instant());
        tx.entityManager().persist(made);
        return made;
    }

    private static TypedQuery<SwitchEntity> query(Tx tx, String which) {
        String decided = "select s from SwitchEntity s where s.enabled is not null and " + which;
        return tx.entityManager().createQuery(decided, SwitchEntity.class);
    }

    /** Where it stands in a list that is sorted by that field; by none, its age counts. */
    private static List<Object> place(Switch row, String field) {
        long id = row.id().value();
        return field.equals("since") ? List.of(row.since(), id) : List.of(id);
    }

    private static List<Switch> found(TypedQuery<SwitchEntity> query) {
        return query.getResultStream().map(SwitchEntity::toRecord).toList();
    }

    private static List<Long> values(Collection<Id> organizations) {
        return organizations.stream().map(Id::value).toList();
    }
}
