// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.data.Cursor;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.essaycontest.Entry;
import org.guildhall.essaycontest.EntryDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries in the database. */
@Component(service = EntryRepository.class)
public class EntryRepository {

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

    /** The entries of an edition in the order they came in. */
    public Page<Entry> list(Tx tx, Id edition, PageRequest page) {
        List<EntryEntity> rows = tx.entityManager()
                .createQuery(
                        "select e from EntryEntity e where e.editionId = :edition and e.id > :shown order by e.id",
                        EntryEntity.class)
                .setParameter("edition", edition.value())
                .setParameter("shown", Cursor.of(page, Cursor.of(0L)).keys().get(0))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        Long total = page.count() ? count(tx, edition) : null;
        return Cursor.page(rows, page, EntryEntity::place, total).map(EntryEntity::toRecord);
    }

    /** What one member submitted to an edition. */
    public List<Entry> listOf(Tx tx, Id edition, Id member) {
        return tx.entityManager()
                .createQuery(
                        "select e from EntryEntity e where e.editionId = :edition and e.memberId = :member order by e.id",
                        EntryEntity.class)
                .setParameter("edition", edition.value())
                .setParameter("member", member.value())
                .getResultStream()
                .map(EntryEntity::toRecord)
                .toList();
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

    private static long count(Tx tx, Id edition) {
        return tx.entityManager()
                .createQuery("select count(e) from EntryEntity e where e.editionId = :edition", Long.class)
                .setParameter("edition", edition.value())
                .getSingleResult();
    }
}
