// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.data.Ids;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.guildhall.essaycontest.Edition;
import org.guildhall.essaycontest.EditionChange;
import org.guildhall.essaycontest.EditionDraft;
import org.guildhall.essaycontest.EditionFilter;
import org.guildhall.essaycontest.EditionState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Editions in the database; each is given out as it stands {@code now}. */
@Component(service = EditionRepository.class)
public class EditionRepository {

    private static final String LIST = """
            from EditionEntity e where e.organizationId in ?1 and (?2 = 0 or e.year = ?2) and e.theme like ?3 escape '!'
            and (?4 = '' or (?4 = 'CLOSED' and e.closesAt <= ?5)
              or (?4 = 'OPEN' and e.closesAt > ?5 and e.opensAt <= ?5)
              or (?4 = 'ANNOUNCED' and e.closesAt > ?5 and e.opensAt > ?5))
            """;

    private static final int PARAMETERS = 5;

    private static final Orders ORDERS = Orders.descending(Key.number("e.id"))
            .by("year", Key.integer("e.year"), Key.number("e.id"))
            .by("closesAt", Key.moment("e.closesAt"), Key.number("e.id"));

    private final Ids ids;

    @Activate
    public EditionRepository(@Reference Ids ids) {
        this.ids = ids;
    }

    public Edition get(Tx tx, Id id, Instant now) {
        return entity(tx, id).toRecord(now);
    }

    /** Lets nobody else change the edition until the transaction ends. */
    public void lock(Tx tx, Id id) {
        tx.entityManager().lock(entity(tx, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The edition that an organization holds in a year. */
    public Optional<Edition> find(Tx tx, Id organization, int year, Instant now) {
        return tx.entityManager()
                .createQuery(
                        "select e from EditionEntity e where e.organizationId = :organization and e.year = :year",
                        EditionEntity.class)
                .setParameter("organization", organization.value())
                .setParameter("year", year)
                .getResultStream()
                .findFirst()
                .map(edition -> edition.toRecord(now));
    }

    /** The editions of these organizations that the filter describes, newest first if no other order is asked for. */
    public Page<Edition> list(
            Tx tx, Collection<Id> organizations, EditionFilter filter, PageRequest page, Instant now) {
        Keyset keyset = ORDERS.of(page);
        int next = PARAMETERS + 1;
        String sql = "select e " + LIST + " and " + keyset.beyond(next) + " order by " + keyset.order();
        var query = filled(tx, sql, EditionEntity.class, organizations, filter, now);
        keyset.bind(query, next);
        List<EditionEntity> rows = query.setMaxResults(keyset.rows()).getResultList();
        Long total = page.count()
                ? filled(tx, "select count(e) " + LIST, Long.class, organizations, filter, now)
                        .getSingleResult()
                : null;
        return keyset.page(rows, row -> row.place(keyset.field()), total).map(edition -> edition.toRecord(now));
    }

    /** All editions that an organization ever held. */
    public List<Id> ids(Tx tx, Id organization) {
        return tx.entityManager()
                .createQuery("select e.id from EditionEntity e where e.organizationId = ?1", Long.class)
                .setParameter(1, organization.value())
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    /** The newest editions of all organizations: as many as a page has at most. */
    public List<Edition> newest(Tx tx, Instant now) {
        return tx.entityManager()
                .createQuery("select e from EditionEntity e order by e.id desc", EditionEntity.class)
                .setMaxResults(PageRequest.MAX_LIMIT)
                .getResultStream()
                .map(edition -> edition.toRecord(now))
                .toList();
    }

    public Edition add(Tx tx, Id organization, EditionDraft draft, Instant now) {
        EditionEntity edition = new EditionEntity(ids.next(), organization, draft, now);
        tx.entityManager().persist(edition);
        tx.entityManager().flush();
        return edition.toRecord(now);
    }

    /** Changes the edition if it is still at that version. */
    public Edition change(Tx tx, Id id, long version, EditionChange change, Instant now) {
        EditionEntity edition = entity(tx, id);
        edition.change(version, change, now);
        tx.entityManager().flush();
        return edition.toRecord(now);
    }

    public Edition reopen(Tx tx, Id id, Instant now) {
        EditionEntity edition = entity(tx, id);
        edition.reopen(now);
        tx.entityManager().flush();
        return edition.toRecord(now);
    }

    public Edition close(Tx tx, Id id, Instant now) {
        EditionEntity edition = entity(tx, id);
        edition.close(now);
        tx.entityManager().flush();
        return edition.toRecord(now);
    }

    /** The posters of the editions of these organizations. */
    public List<Id> posters(Tx tx, Collection<Id> organizations) {
        return tx.entityManager()
                .createQuery(
                        "select e.posterId from EditionEntity e where e.organizationId in :holders and e.posterId is not null",
                        Long.class)
                .setParameter("holders", organizations.stream().map(Id::value).toList())
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    /** Removes the editions of these organizations; their entries must be gone. */
    public void removeAll(Tx tx, Collection<Id> organizations) {
        tx.entityManager()
                .createQuery("select e from EditionEntity e where e.organizationId in :holders", EditionEntity.class)
                .setParameter("holders", organizations.stream().map(Id::value).toList())
                .getResultList()
                .forEach(tx.entityManager()::remove);
    }

    private static EditionEntity entity(Tx tx, Id id) {
        EditionEntity edition = tx.entityManager().find(EditionEntity.class, id.value());
        if (edition == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return edition;
    }

    private static <T> TypedQuery<T> filled(
            Tx tx, String sql, Class<T> type, Collection<Id> organizations, EditionFilter filter, Instant now) {
        return tx.entityManager()
                .createQuery(sql, type)
                .setParameter(1, organizations.stream().map(Id::value).toList())
                .setParameter(2, filter.year().orElse(0))
                .setParameter(3, NamePattern.containing(filter.theme()))
                .setParameter(4, filter.state().map(EditionState::name).orElse(""))
                .setParameter(5, now);
    }
}
