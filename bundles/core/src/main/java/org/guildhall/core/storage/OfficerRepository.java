// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.core.officer.OfficerFilter;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Officers in the database. */
@Component(service = OfficerRepository.class)
public class OfficerRepository {

    private static final String THAT_DAY = "f.validFrom <= :day and f.validTo > :day";

    private static final Orders ORDERS = Orders.ascending(Key.number("o.lft"), Key.number("f.id"))
            .by("name", Key.text("f.personName"), Key.number("f.id"));

    private static final Comparator<Officer> BY_POST =
            Comparator.comparing(Officer::post).thenComparing(Officer::since).thenComparing(Officer::id);

    private final TreeRepository tree;

    @Activate
    public OfficerRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Officer get(Tx tx, Id id) {
        return entity(tx, id).toRecord();
    }

    private static OfficerEntity entity(Tx tx, Id id) {
        OfficerEntity officer = tx.entityManager().find(OfficerEntity.class, id.value());
        if (officer == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return officer;
    }

    /** Who held a post there on that day, by post. */
    public List<Officer> list(Tx tx, Id organization, LocalDate day) {
        return records(select(tx, "f.organizationId = :organization and " + THAT_DAY)
                .setParameter("organization", organization.value())
                .setParameter("day", day));
    }

    /** What these members held on that day, wherever it was. */
    public List<Officer> listHeld(Tx tx, Collection<Id> members, LocalDate day) {
        if (members.isEmpty()) {
            return List.of();
        }
        return records(select(tx, "f.memberId in :members and " + THAT_DAY)
                .setParameter("members", members.stream().map(Id::value).toList())
                .setParameter("day", day));
    }

    /** Those who hold a post there on any day from the one to before the other. */
    public List<Officer> listBetween(Tx tx, Id organization, LocalDate from, LocalDate to) {
        return records(select(
                        tx,
                        "f.organizationId = :organization and f.validFrom < :to and f.validTo > :from"
                                + " and f.validTo > f.validFrom")
                .setParameter("organization", organization.value())
                .setParameter("from", from)
                .setParameter("to", to));
    }

    /** Those who held their post on just one of the two days, wherever it was. */
    public List<Officer> listOfOneDayOnly(Tx tx, LocalDate one, LocalDate other) {
        return records(select(tx, """
            (f.validFrom <= :one and f.validTo > :one and (f.validFrom > :other or f.validTo <= :other))
            or (f.validFrom <= :other and f.validTo > :other and (f.validFrom > :one or f.validTo <= :one))
            """).setParameter("one", one).setParameter("other", other));
    }

    /** Those whom the filter describes, by organization in the order of the tree, then by age of record. */
    public Page<Officer> list(Tx tx, OfficerFilter filter, LocalDate day, PageRequest page) {
        TreeRange range = tree.range(tx, filter.under());
        Keyset keyset = ORDERS.of(page);
        String jpql = """
            from OfficerEntity f, OrganizationEntity o where o.id = f.organizationId and o.lft between ?1 and ?2
            and f.validFrom <= ?3 and f.validTo > ?3 and f.personName like ?4 escape '!'
            """ + filter.post().map(post -> " and f.post = ?5").orElse("");
        TypedQuery<Object[]> rows = filled(
                tx,
                "select f, o.lft " + jpql + " and " + keyset.beyond(6) + " order by " + keyset.order(),
                Object[].class,
                range,
                filter,
                day);
        keyset.bind(rows, 6);
        Long total = page.count()
                ? filled(tx, "select count(f) " + jpql, Long.class, range, filter, day)
                        .getSingleResult()
                : null;
        return keyset.page(rows.setMaxResults(keyset.rows()).getResultList(), row -> place(row, keyset), total)
                .map(row -> ((OfficerEntity) row[0]).toRecord());
    }

    /** The same on a day that is past: below the organization is what was below it on that day. */
    public Page<Officer> listThen(Tx tx, OfficerFilter filter, LocalDate day, PageRequest page) {
        Page<Id> found = PastOfficers.list(tx, filter, day, page);
        if (found.items().isEmpty()) {
            return new Page<>(List.of(), null, found.total());
        }
        List<Long> ids = found.items().stream().map(Id::value).toList();
        Map<Id, Officer> known = records(select(tx, "f.id in :ids").setParameter("ids", ids)).stream()
                .collect(Collectors.toMap(Officer::id, officer -> officer));
        return found.map(known::get);
    }

    private static List<Object> place(Object[] row, Keyset keyset) {
        Officer officer = ((OfficerEntity) row[0]).toRecord();
        return List.of(
                keyset.field().isEmpty() ? row[1] : officer.name(), officer.id().value());
    }

    private static <T> TypedQuery<T> filled(
            Tx tx, String jpql, Class<T> type, TreeRange range, OfficerFilter filter, LocalDate day) {
        TypedQuery<T> query = tx.entityManager()
                .createQuery(jpql, type)
                .setParameter(1, range.first())
                .setParameter(2, range.last())
                .setParameter(3, day)
                .setParameter(4, NamePattern.containing(filter.name()));
        filter.post().ifPresent(post -> query.setParameter(5, post));
        return query;
    }

    public Officer add(Tx tx, Id id, Id organization, OfficerDraft draft, Instant now) {
        OfficerEntity officer = new OfficerEntity(id, organization, draft, now);
        tx.entityManager().persist(officer);
        tx.entityManager().flush();
        return officer.toRecord();
    }

    /** Changes the officer's record if it is still at that version. */
    public Officer change(Tx tx, Id id, long version, OfficerDraft draft, Instant now) {
        OfficerEntity officer = entity(tx, id);
        officer.change(version, draft, now);
        tx.entityManager().flush();
        return officer.toRecord();
    }

    public Officer end(Tx tx, Id id, LocalDate day, Instant now) {
        OfficerEntity officer = entity(tx, id);
        officer.end(day, now);
        tx.entityManager().flush();
        return officer.toRecord();
    }

    private static TypedQuery<OfficerEntity> select(Tx tx, String condition) {
        return tx.entityManager().createQuery("select f from OfficerEntity f where " + condition, OfficerEntity.class);
    }

    private static List<Officer> records(TypedQuery<OfficerEntity> query) {
        return query.getResultStream()
                .map(OfficerEntity::toRecord)
                .sorted(BY_POST)
                .toList();
    }
}
