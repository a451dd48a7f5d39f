// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.data.Ids;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.guildhall.essaycontest.Entry;
import org.guildhall.essaycontest.EntryDraft;
import org.guildhall.essaycontest.EntryFilter;
import org.guildhall.essaycontest.EntrySummary;
import org.guildhall.essaycontest.Received;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries in the database. */
@Component(service = EntryRepository.class)
public class EntryRepository {

    private static final String LIST = """
            from EntryEntity e
            where e.editionId in ?1 and (?2 = '' or e.category = ?2) and e.title like ?3 escape '!'
            """;

    /** Not the entity, which would bring the text along. */
    private static final String SUMMARY =
            "select e.id, e.editionId, e.organizationId, e.memberId, e.category, e.title, e.characters, e.createdAt ";

    private static final Orders ORDERS = Orders.ascending(Key.number("e.id"))
            .by("submittedAt", Key.moment("e.createdAt"), Key.number("e.id"))
            .by("title", Key.text("e.title"), Key.number("e.id"));

    private final Ids ids;

    @Activate
    public EntryRepository(@Reference Ids ids) {
        this.ids = ids;
    }

    public Entry get(Tx tx, Id id) {
        EntryEntity entry = tx.entityManager().find(EntryEntity.class, id.value());
        if (entry == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return entry.toRecord();
    }

    /** The entries to these editions that the filter describes, in the order they came in if no other is asked for. */
    public Page<EntrySummary> list(Tx tx, Collection<Id> editions, EntryFilter filter, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        if (editions.isEmpty()) {
            return new Page<>(List.of(), null, page.count() ? 0L : null);
        }
        String sql = SUMMARY + LIST + " and " + keyset.beyond(4) + " order by " + keyset.order();
        TypedQuery<Object[]> query = query(tx, sql, Object[].class, editions, filter);
        keyset.bind(query, 4);
        List<EntrySummary> rows = summaries(query.setMaxResults(keyset.rows()));
        Long total = page.count()
                ? query(tx, "select count(e) " + LIST, Long.class, editions, filter)
                        .getSingleResult()
                : null;
        return keyset.page(rows, row -> place(row, keyset.field()), total);
    }

    /** What the entries to an edition have in common; empty if there are none. */
    public Optional<Received> findReceived(Tx tx, Id edition) {
        List<Object[]> byCategory = tx.entityManager()
                .createQuery("""
                        select e.category, min(e.createdAt), max(e.createdAt), max(e.characters)
                        from EntryEntity e where e.editionId = ?1 group by e.category
                        """, Object[].class)
                .setParameter(1, edition.value())
                .getResultList();
        return byCategory.stream()
                .map(row -> new Received(
                        Set.of((String) row[0]), (Instant) row[1], (Instant) row[2], ((Number) row[3]).intValue()))
                .reduce(Received::and);
    }

    /** What one member submitted to an edition. */
    public List<EntrySummary> listOf(Tx tx, Id edition, Id member) {
        String sql = SUMMARY + "from EntryEntity e where e.editionId = :edition and e.memberId = :member order by e.id";
        return summaries(tx.entityManager()
                .createQuery(sql, Object[].class)
                .setParameter("edition", edition.value())
                .setParameter("member", member.value()));
    }

    /** What one member submitted to all editions, newest first. */
    public List<EntrySummary> listOf(Tx tx, Id member) {
        String sql = SUMMARY + "from EntryEntity e where e.memberId = :member order by e.id desc";
        return summaries(tx.entityManager().createQuery(sql, Object[].class).setParameter("member", member.value()));
    }

    private static List<EntrySummary> summaries(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new EntrySummary(
                        id(row[0]),
                        id(row[1]),
                        id(row[2]),
                        id(row[3]),
                        (String) row[4],
                        (String) row[5],
                        (int) row[6],
                        (Instant) row[7]))
                .toList();
    }

    private static Id id(Object number) {
        return new Id((long) number);
    }

    /** Where it stands in a list that is sorted by that field; by none, the order of submission counts. */
    private static List<Object> place(EntrySummary entry, String field) {
        long id = entry.id().value();
        return switch (field) {
            case "submittedAt" -> List.of(entry.submittedAt(), id);
            case "title" -> List.of(entry.title(), id);
            default -> List.of(id);
        };
    }

    public Entry add(Tx tx, Id edition, Member author, EntryDraft draft, Instant now) {
        EntryEntity entry = new EntryEntity(ids.next(), edition, author, draft, now);
        tx.entityManager().persist(entry);
        tx.entityManager().flush();
        return entry.toRecord();
    }

    /** Removes the entries from members of these organizations, and all that were submitted to their editions. */
    public void removeAll(Tx tx, Collection<Id> organizations) {
        tx.entityManager()
                .createQuery("""
                        delete from EntryEntity e where e.organizationId in :unions or e.editionId in
                          (select d.id from EditionEntity d where d.organizationId in :unions)
                        """)
                .setParameter("unions", organizations.stream().map(Id::value).toList())
                .executeUpdate();
    }

    private static <T> TypedQuery<T> query(
            Tx tx, String sql, Class<T> type, Collection<Id> editions, EntryFilter filter) {
        return tx.entityManager()
                .createQuery(sql, type)
                .setParameter(1, editions.stream().map(Id::value).toList())
                .setParameter(2, filter.category())
                .setParameter(3, NamePattern.containing(filter.title()));
    }
}
