// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.util.List;
import javax.persistence.Query;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.data.Cursor;
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
            where o.lft between ?1 and ?2 and (o.lft > ?1 or m.id > ?3)
            and m.name like ?4 escape '!' and (?5 = '' or m.status = ?5)
            """;

    private static final String COLUMNS = "select m.id, m.name, m.organization_id, m.status, m.version, o.lft ";

    private final TreeRepository tree;

    @Activate
    public MemberRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Member get(Tx tx, Id id) {
        MemberEntity member = tx.entityManager().find(MemberEntity.class, id.value());
        if (member == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return member.toRecord();
    }

    /** The members the filter describes, by organization in the order of the tree, then by age of record. */
    public Page<Member> list(Tx tx, MemberFilter filter, PageRequest page) {
        TreeRange subtree = tree.range(tx, filter.organization());
        TreeRange range = filter.subtree() ? subtree : subtree.top();
        Cursor start = Cursor.of(range.first(), -1L);
        Cursor shown = Cursor.of(page, start);
        Cursor from = shown.keys().get(0) < range.first() ? start : shown;
        List<?> rows = query(tx, COLUMNS + LIST + " order by o.lft, m.id limit ?6", range, from, filter)
                .setParameter(6, page.limit() + 1)
                .getResultList();
        List<Row> members = rows.stream().map(Object[].class::cast).map(Row::of).toList();
        Long total = page.count() ? count(tx, range, start, filter) : null;
        return Cursor.page(members, page, Row::place, total).map(Row::member);
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

    /** Removes all members of that organization. */
    public void removeAll(Tx tx, Id organization) {
        tx.entityManager()
                .createQuery("delete from MemberEntity m where m.organizationId = :organization")
                .setParameter("organization", organization.value())
                .executeUpdate();
    }

    private static long count(Tx tx, TreeRange range, Cursor start, MemberFilter filter) {
        Object count =
                query(tx, "select count(*) " + LIST, range, start, filter).getSingleResult();
        return ((Number) count).longValue();
    }

    private static Query query(Tx tx, String sql, TreeRange range, Cursor from, MemberFilter filter) {
        return tx.entityManager()
                .createNativeQuery(sql)
                .setParameter(1, from.keys().get(0))
                .setParameter(2, range.last())
                .setParameter(3, from.keys().get(1))
                .setParameter(4, NamePattern.containing(filter.name()))
                .setParameter(5, filter.status().map(MemberStatus::name).orElse(""));
    }

    private record Row(Member member, Cursor place) {

        static Row of(Object[] columns) {
            Id id = new Id(number(columns[0]));
            Id organization = new Id(number(columns[2]));
            MemberStatus status = MemberStatus.valueOf((String) columns[3]);
            Member member = new Member(id, (String) columns[1], organization, status, number(columns[4]));
            return new Row(member, Cursor.of(number(columns[5]), id.value()));
        }

        private static long number(Object column) {
            return ((Number) column).longValue();
        }
    }
}
