// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.persistence.Query;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberChange;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members in the database. */
@Component(service = MemberRepository.class)
public class MemberRepository {

    /**
     * The range of left numbers is given as values, not found by a join: only then does PostgreSQL read both indexes in
     * the order that is wanted and stop when the page is full.
     */
    private static final String LIST = """
            from core_organization o join core_member m on m.organization_id = o.id
            where o.lft between ?1 and ?2 and m.name like ?3 escape '!' and (?4 = '' or m.status = ?4)
            """;

    /** The same rows, told so that H2 reads the members in the order of an index of theirs, and stops, too. */
    private static final String SORTED = """
            from core_member m
            where exists (select 1 from core_organization o
              where o.id = m.organization_id and o.lft between ?1 and ?2)
            and m.name like ?3 escape '!' and (?4 = '' or m.status = ?4)
            """;

    private static final String COLUMNS = "select m.id, m.name, m.organization_id, m.status, m.version, ";

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
        String from = keyset.field().isEmpty() ? LIST : SORTED;
        String sql = COLUMNS + keyset.columns() + " " + from + " and " + keyset.beyond(6) + " order by "
                + keyset.order() + " limit ?5";
        Query query = query(tx, sql, range, filter).setParameter(5, keyset.rows());
        keyset.bind(query, 6);
        List<?> rows = query.getResultList();
        List<Row> members = rows.stream().map(Object[].class::cast).map(Row::of).toList();
        Long total = page.count() ? count(tx, range, filter) : null;
        return keyset.page(members, Row::place, total).map(Row::member);
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

    private static long count(Tx tx, TreeRange range, MemberFilter filter) {
        Object count = query(tx, "select count(*) " + LIST, range, filter).getSingleResult();
        return ((Number) count).longValue();
    }

    private static Query query(Tx tx, String sql, TreeRange range, MemberFilter filter) {
        return tx.entityManager()
                .createNativeQuery(sql)
                .setParameter(1, range.first())
                .setParameter(2, range.last())
                .setParameter(3, NamePattern.containing(filter.name()))
                .setParameter(4, filter.status().map(MemberStatus::name).orElse(""));
    }

    private record Row(Member member, List<Object> place) {

        static Row of(Object[] columns) {
            Member member = new Member(
                    new Id(number(columns[0])),
                    (String) columns[1],
                    new Id(number(columns[2])),
                    MemberStatus.valueOf((String) columns[3]),
                    number(columns[4]));
            return new Row(member, List.of(columns[5], columns[6]));
        }

        private static long number(Object column) {
            return ((Number) column).longValue();
        }
    }
}
