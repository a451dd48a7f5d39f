// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberChange;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.core.storage.MemberSearch.Row;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members in the database. */
@Component(service = MemberRepository.class)
public class MemberRepository {

    private static final Orders ORDERS = Orders.ascending(Key.number("o.lft"), Key.number("m.id"))
            .by("name", Key.text("m.name"), Key.number("m.id"))
            .by("status", Key.text("m.status"), Key.number("m.id"));

    private final TreeRepository tree;

    @Activate
    public MemberRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Member get(Tx tx, Id id) {
        return entity(tx, id).toRecord();
    }

    private static MemberEntity entity(Tx tx, Id id) {
        MemberEntity member = tx.entityManager().find(MemberEntity.class, id.value());
        if (member == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return member;
    }

    /** Those of the members that exist. */
    public List<Member> list(Tx tx, Collection<Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx.entityManager()
                .createQuery("select m from MemberEntity m where m.id in :ids", MemberEntity.class)
                .setParameter("ids", ids.stream().map(Id::value).toList())
                .getResultStream()
                .map(MemberEntity::toRecord)
                .toList();
    }

    /** The members the filter describes, by organization in the order of the tree, then by age of record. */
    public Page<Member> list(Tx tx, MemberFilter filter, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        TreeRange subtree = tree.range(tx, filter.organization());
        TreeRange range = filter.subtree() ? subtree : subtree.top();
        MemberSearch search = new MemberSearch(tx, range, filter);
        List<Row> rows = keyset.field().isEmpty() ? search.inTreeOrder(keyset) : search.sorted(keyset);
        Long total = page.count() ? search.count() : null;
        return keyset.page(rows, Row::place, total).map(Row::member);
    }

    /** How many there are in those states from an organization down. */
    public long countBelow(Tx tx, Id organization, Set<MemberStatus> states) {
        TreeRange range = tree.range(tx, organization);
        String words = states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return Rows.query(tx, """
            select count(*) as found from core_organization o join core_member m on m.organization_id = o.id
            where o.lft between ? and ? and m.status in (%s)
            """.formatted(words), row -> row.getLong("found"), range.first(), range.last())
                .get(0);
    }

    /** How many members the platform keeps. */
    public long count(Tx tx) {
        return tx.entityManager()
                .createQuery("select count(m) from MemberEntity m", Long.class)
                .getSingleResult();
    }

    public Member add(Tx tx, Id id, MemberDraft draft, Instant now) {
        MemberEntity member = new MemberEntity(id, draft, now);
        tx.entityManager().persist(member);
        tx.entityManager().flush();
        return member.toRecord();
    }

    /** Changes the member's record if it is still at that version. */
    public Member change(Tx tx, Id id, long version, MemberChange change, Instant now) {
        MemberEntity member = entity(tx, id);
        member.change(version, change, now);
        tx.entityManager().flush();
        return member.toRecord();
    }

    /** Removes all members of that organization. */
    public void removeAll(Tx tx, Id organization) {
        tx.entityManager()
                .createQuery("delete from MemberEntity m where m.organizationId = :organization")
                .setParameter("organization", organization.value())
                .executeUpdate();
    }
}
