// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.Query;
import org.guildhall.api.Id;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Tx;

/**
 * What a filter finds, in SQL that stops when the page is full. The range of left numbers is given as values, not found
 * by a join, so that both databases read it from the index; what the filter does not ask for is not in the SQL, so that
 * an index alone may answer.
 */
record MemberSearch(Tx tx, TreeRange range, MemberFilter filter) {

    private static final String COLUMNS = "select m.id, m.name, m.organization_id, m.status, m.version, ";

    /** Organizations in which there is anybody, in the order of the tree. */
    private static final String UNIONS = """
            select o.id, o.lft from core_organization o where o.lft between ?1 and ?2
            and exists (select 1 from core_member m where m.organization_id = o.id%s) order by o.lft limit ?3
            """;

    private static final String IN_UNION = COLUMNS + """
            m.id from core_member m where m.organization_id = ?1 and m.id > ?2%s
            order by m.organization_id, m.id limit ?3
            """;

    /** H2 reads the members in the order of an index of theirs only if they are not joined. */
    private static final String SORTED = COLUMNS + """
            %s from core_member m
            where exists (select 1 from core_organization o
              where o.id = m.organization_id and o.lft between ?1 and ?2)
            and %s%s order by %s limit ?3
            """;

    private static final String COUNT = """
            select count(*) from core_organization o join core_member m on m.organization_id = o.id
            where o.lft between ?1 and ?2
            """;

    /** A member, and the values of the keys it is sorted by. */
    record Row(Member member, List<Object> place) {

        private static Row of(Object[] columns) {
            Member member = new Member(
                    new Id(number(columns[0])),
                    (String) columns[1],
                    new Id(number(columns[2])),
                    MemberStatus.valueOf((String) columns[3]),
                    number(columns[4]));
            return new Row(member, List.of(columns).subList(5, columns.length));
        }

        private Row at(long left) {
            return new Row(
                    member, Stream.concat(Stream.of(left), place.stream()).toList());
        }
    }

    private record Union(long id, long left) {}

    /**
     * One organization after the other: sorted as a whole, H2 would read every member before it gives the first. There
     * are never more of them to look into than the page has rows.
     */
    List<Row> inTreeOrder(Keyset page) {
        List<Object> shown = page.shown();
        long left = shown.isEmpty() ? range.first() : number(shown.get(0));
        List<Row> rows = new ArrayList<>();
        for (Union union : unions(Math.max(left, range.first()), page.rows() + 1)) {
            long behind = !shown.isEmpty() && union.left() == left ? number(shown.get(1)) : 0;
            rows.addAll(in(union, behind, page.rows() - rows.size()));
            if (rows.size() == page.rows()) {
                break;
            }
        }
        return rows;
    }

    private List<Union> unions(long first, int limit) {
        return rows(query(UNIONS.formatted(matching(4)), first, range.last(), limit))
                .map(columns -> new Union(number(columns[0]), number(columns[1])))
                .toList();
    }

    private List<Row> in(Union union, long behind, int limit) {
        return rows(query(IN_UNION.formatted(matching(4)), union.id(), behind, limit))
                .map(Row::of)
                .map(row -> row.at(union.left()))
                .toList();
    }

    /** In the order of columns of the members' own. */
    List<Row> sorted(Keyset page) {
        List<Object> values = new ArrayList<>(List.of(range.first(), range.last(), page.rows()));
        values.addAll(page.shown());
        String sql = SORTED.formatted(page.columns(), page.beyond(4), matching(values.size() + 1), page.order());
        return rows(query(sql, values.toArray())).map(Row::of).toList();
    }

    long count() {
        return number(query(COUNT + matching(3), range.first(), range.last()).getSingleResult());
    }

    /** The conditions of the filter; the name, if it asks for one, is the parameter with that number and the last. */
    private String matching(int parameter) {
        // the status written out, for it is one of our own words
        return filter.status().map(status -> " and m.status = '" + status + "'").orElse("")
                + (byName() ? " and m.name like ?" + parameter + " escape '!'" : "");
    }

    private Query query(String sql, Object... values) {
        Query query = tx.entityManager().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return byName() ? query.setParameter(values.length + 1, NamePattern.containing(filter.name())) : query;
    }

    private boolean byName() {
        return !filter.name().isBlank();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
