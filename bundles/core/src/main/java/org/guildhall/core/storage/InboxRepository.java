// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Query;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.core.inbox.InboxFilter;
import org.guildhall.core.inbox.InboxItem;
import org.guildhall.core.inbox.Readable;
import org.guildhall.core.inbox.Reader;
import org.guildhall.data.Ids;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Inbox items in the database. */
@Component(service = InboxRepository.class)
public class InboxRepository {

    private static final String MINE = """
            from core_inbox_item i left join core_inbox_reading r on r.item_id = i.id and r.account_id = ?1
            where (i.member_id is null or i.member_id = ?2)
            and (i.account_id is null or i.account_id = ?1) and (i.kind <> 'DEADLINE' or i.due_at > ?3) and\s""";

    private static final String PLACES = "select distinct i.organization_id, i.permission " + MINE;

    private static final Orders NEWEST =
            Orders.descending(Key.number("i.id")).by("dueAt", Key.moment("i.due_at"), Key.number("i.id"));

    private final Ids ids;
    private final Clock clock;

    @Activate
    public InboxRepository(@Reference Ids ids, @Reference Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps the item; what anybody has read of another text with its key counts no more. */
    public void put(Tx tx, InboxDraft draft) {
        Optional<InboxItemEntity> known = find(tx, draft.module(), draft.key());
        if (known.isEmpty()) {
            tx.entityManager().persist(new InboxItemEntity(ids.next(), draft, clock.instant()));
        } else if (known.get().replace(draft, clock.instant())) {
            tx.entityManager()
                    .createNativeQuery("delete from core_inbox_reading where item_id = ?1")
                    .setParameter(1, known.get().id())
                    .executeUpdate();
        }
    }

    public void remove(Tx tx, String module, String key) {
        find(tx, module, key).ifPresent(tx.entityManager()::remove);
    }

    /** Removes what is there for that organization. */
    public void removeAll(Tx tx, Id organization) {
        tx.entityManager()
                .createNativeQuery("delete from core_inbox_item where organization_id = ?1")
                .setParameter(1, organization.value())
                .executeUpdate();
    }

    /** Removes the deadlines that have passed before the one time, and the notices that say the same since before the other. */
    public void removeOld(Tx tx, Instant deadlines, Instant notices) {
        tx.entityManager()
                .createNativeQuery("""
                        delete from core_inbox_item where (kind = 'DEADLINE' and due_at < ?1)
                        or (kind = 'NOTICE' and updated_at < ?2)
                        """)
                .setParameter(1, deadlines.atOffset(ZoneOffset.UTC))
                .setParameter(2, notices.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Where, and with which permission, there is anything to read for a reader at these organizations. */
    public List<Readable> places(Tx tx, Reader reader, List<Id> organizations) {
        return places(query(tx, PLACES + in(organizations), reader));
    }

    /** Where that item is to be read, and with which permission; empty if it is not for a reader at these organizations. */
    public Optional<Readable> place(Tx tx, Reader reader, List<Id> organizations, Id item) {
        Query query = query(tx, PLACES + in(organizations) + " and i.id = ?4", reader);
        return places(query.setParameter(4, item.value())).stream().findFirst();
    }

    private static List<Readable> places(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Readable(id(row), Permission.of((String) row[1])))
                .toList();
    }

    private static String in(List<Id> organizations) {
        return organizations.stream()
                .map(id -> String.valueOf(id.value()))
                .collect(Collectors.joining(", ", "i.organization_id in (", ")"));
    }

    /** What is open for the reader there, the newest first. */
    public Page<InboxItem> list(Tx tx, Reader reader, List<Readable> places, InboxFilter filter, PageRequest page) {
        if (places.isEmpty()) {
            return new Page<>(List.of(), null, page.count() ? 0L : null);
        }
        Keyset keyset = NEWEST.of(page);
        String dated = keyset.field().isEmpty() ? "" : " and i.due_at is not null";
        String from = MINE + at(places) + kind(filter) + dated + (filter.unread() ? " and r.item_id is null" : "");
        String sql = "select i.id, r.item_id " + from + " and " + keyset.beyond(5) + " order by " + keyset.order();
        Query query = query(tx, sql + " limit ?4", reader);
        keyset.bind(query.setParameter(4, keyset.rows()), 5);
        List<InboxItem> items = items(tx, query.getResultList());
        Long total = page.count() ? count(tx, from, reader) : null;
        return keyset.page(items, item -> place(item, keyset), total);
    }

    /** By their ids: whole rows of a native query come from PostgreSQL with instants of another kind. */
    private static List<InboxItem> items(Tx tx, List<?> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        // from here on they are at hand to be found
        tx.entityManager()
                .createQuery("select i from InboxItemEntity i where i.id in :ids", InboxItemEntity.class)
                .setParameter("ids", rows.stream().map(row -> id(row).value()).toList())
                .getResultList();
        return rows.stream()
                .map(row -> tx.entityManager()
                        .find(InboxItemEntity.class, id(row).value())
                        .toRecord(row[1] != null))
                .toList();
    }

    private static Id id(Object[] row) {
        return new Id(((Number) row[0]).longValue());
    }

    /** Notes that the account has seen the item; once is enough. */
    public void markRead(Tx tx, Id item, Id account) {
        // two windows of the same reader come one after the other
        tx.entityManager()
                .createNativeQuery("select id from core_inbox_item where id = ?1 for update")
                .setParameter(1, item.value())
                .getResultList();
        tx.entityManager()
                .createNativeQuery("""
                        insert into core_inbox_reading (item_id, account_id, read_at)
                        select id, ?2, ?3 from core_inbox_item i where id = ?1
                        and not exists (select 1 from core_inbox_reading where item_id = ?1 and account_id = ?2)
                        """)
                .setParameter(1, item.value())
                .setParameter(2, account.value())
                .setParameter(3, now())
                .executeUpdate();
    }

    private static List<?> place(InboxItem item, Keyset keyset) {
        long id = item.id().value();
        return keyset.field().isEmpty() ? List.of(id) : List.of(item.dueAt(), id);
    }

    /** Written out, for both are ours: a number, and a name that is nothing but letters, dots and hyphens. */
    private static String at(List<Readable> places) {
        return places.stream()
                .map(place -> "i.organization_id = %d and i.permission = '%s'"
                        .formatted(
                                place.organization().value(), place.permission().name()))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String kind(InboxFilter filter) {
        return filter.kind().map(kind -> " and i.kind = '" + kind.name() + "'").orElse("");
    }

    private Long count(Tx tx, String from, Reader reader) {
        return ((Number) query(tx, "select count(*) " + from, reader).getSingleResult()).longValue();
    }

    private Query query(Tx tx, String sql, Reader reader) {
        return tx.entityManager()
                .createNativeQuery(sql)
                .setParameter(1, reader.account().value())
                .setParameter(2, reader.member().map(Id::value).orElse(-1L))
                .setParameter(3, now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<InboxItemEntity> find(Tx tx, String module, String key) {
        return tx.entityManager()
                .createQuery(
                        "select i from InboxItemEntity i where i.module = :module and i.key = :key",
                        InboxItemEntity.class)
                .setParameter("module", module)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
