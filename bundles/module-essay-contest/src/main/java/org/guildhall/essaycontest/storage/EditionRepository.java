// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.data.Cursor;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.essaycontest.Edition;
import org.guildhall.essaycontest.EditionDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Editions in the database; each is given out as it stands {@code now}. */
@Component(service = EditionRepository.class)
public class EditionRepository {

    private final Ids ids;

    @Activate
    public EditionRepository(@Reference Ids ids) {
        this.ids = ids;
    }

    public Edition get(Tx tx, Id id, Instant now) {
        return entity(tx, id).toRecord(now);
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

    /** The editions of these organizations, newest first. */
    public Page<Edition> list(Tx tx, Collection<Id> organizations, PageRequest page, Instant now) {
        List<Long> holders = organizations.stream().map(Id::value).toList();
        List<EditionEntity> rows = tx.entityManager()
                .createQuery("""
                        select e from EditionEntity e
                        where e.organizationId in :holders and e.id < :shown
                        order by e.id desc
                        """, EditionEntity.class)
                .setParameter("holders", holders)
                .setParameter(
                        "shown",
                        Cursor.of(page, Cursor.of(Long.MAX_VALUE)).keys().get(0))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        Long total = page.count() ? count(tx, holders) : null;
        return Cursor.page(rows, page, EditionEntity::place, total).map(edition -> edition.toRecord(now));
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

    public Edition close(Tx tx, Id id, Instant now) {
        EditionEntity edition = entity(tx, id);
        edition.close(now);
        tx.entityManager().flush();
        return edition.toRecord(now);
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

    private static long count(Tx tx, List<Long> holders) {
        return tx.entityManager()
                .createQuery("select count(e) from EditionEntity e where e.organizationId in :holders", Long.class)
                .setParameter("holders", holders)
                .getSingleResult();
    }
}
