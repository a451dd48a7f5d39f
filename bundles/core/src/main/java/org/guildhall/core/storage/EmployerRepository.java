// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Query;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.core.employer.Employer;
import org.guildhall.core.employer.EmployerDraft;
import org.guildhall.core.employer.EmployerFilter;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Employers in the database. */
@Component(service = EmployerRepository.class)
public class EmployerRepository {

    /** A union that has left the tree keeps its list below the one that led it. */
    private static final String SEARCH = """
        from core_employer e
        join core_organization o on o.id = e.organization_id left join core_organization p on p.id = o.parent_id
        where case when o.lft > 0 then o.lft else p.lft end between ?1 and ?2
        and (e.name like ?3 escape '!' or e.uscc like ?4 escape '!')
        and (?5 = '' or e.industry = ?5) and (?6 = '' or e.ownership = ?6) and e.ended_on is %s
        """;

    private static final String WITHOUT_UNION = """
        and not exists (select 1 from core_employer_coverage c join core_organization u on u.id = c.organization_id
          where c.employer_id = e.id and c.valid_to = date '9999-12-31' and u.lft > 0)
        """;
    private static final String INSERT = """
        insert into core_employer (id, name, uscc, industry, ownership, workers, women, migrants, dispatched, address,
          organization_id, version, created_at, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
        """;
    private static final Orders ORDERS =
            Orders.ascending(Key.text("e.name"), Key.number("e.id")).by("name", Key.text("e.name"), Key.number("e.id"));

    private final TreeRepository tree;

    @Activate
    public EmployerRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Employer get(Tx tx, Id id) {
        return entity(tx, id).toRecord();
    }

    private static EmployerEntity entity(Tx tx, Id id) {
        EmployerEntity employer = tx.entityManager().find(EmployerEntity.class, id.value());
        if (employer == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return employer;
    }

    /** The one with that unified social credit code, if there is one. */
    public Optional<Employer> find(Tx tx, String uscc) {
        return tx.entityManager()
                .createQuery("select e from EmployerEntity e where e.uscc = :uscc", EmployerEntity.class)
                .setParameter("uscc", uscc)
                .getResultStream()
                .map(EmployerEntity::toRecord)
                .findFirst();
    }

    /** The employers that the filter describes, by name. */
    public Page<Employer> search(Tx tx, EmployerFilter filter, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        TreeRange range = tree.range(tx, filter.under());
        String found =
                SEARCH.formatted(filter.ended() ? "not null" : "null") + (filter.withoutUnion() ? WITHOUT_UNION : "");
        String sql = "select e.* " + found + " and " + keyset.beyond(8) + " order by " + keyset.order() + " limit ?7";
        Query query = fill(tx.entityManager().createNativeQuery(sql, EmployerEntity.class), range, filter)
                .setParameter(7, keyset.rows());
        keyset.bind(query, 8);
        Long total = page.count() ? count(tx, found, range, filter) : null;
        return keyset.page(rows(query), EmployerEntity::place, total).map(EmployerEntity::toRecord);
    }

    private static long count(Tx tx, String found, TreeRange range, EmployerFilter filter) {
        Query query = tx.entityManager().createNativeQuery("select count(*) " + found);
        return ((Number) fill(query, range, filter).getSingleResult()).longValue();
    }

    private static Query fill(Query query, TreeRange range, EmployerFilter filter) {
        return query.setParameter(1, range.first())
                .setParameter(2, range.last())
                .setParameter(3, NamePattern.containing(filter.text()))
                .setParameter(4, NamePattern.containing(filter.text()).substring(1))
                .setParameter(5, filter.industry())
                .setParameter(6, filter.ownership());
    }

    @SuppressWarnings("unchecked")
    private static List<EmployerEntity> rows(Query query) {
        return query.getResultList();
    }

    public Employer add(Tx tx, Id id, EmployerDraft draft, Instant now) {
        EmployerEntity employer = new EmployerEntity(id, draft, now);
        tx.entityManager().persist(employer);
        tx.entityManager().flush();
        return employer.toRecord();
    }

    /** Those of the unified social credit codes that stand on any list. */
    public List<String> taken(Tx tx, Collection<String> codes) {
        return Rows.known(tx, "core_employer", "uscc", codes);
    }

    /** Adds many at once. */
    public void addAll(Tx tx, Map<Id, EmployerDraft> drafts, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        Rows.updateAll(
                tx,
                INSERT,
                drafts.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue(), moment))
                        .toList());
    }

    private static Object[] row(Id id, EmployerDraft draft, OffsetDateTime now) {
        return new Object[] {
            id,
            draft.name(),
            draft.uscc(),
            draft.industry(),
            draft.ownership(),
            draft.workers(),
            draft.women(),
            draft.migrants(),
            draft.dispatched(),
            draft.address(),
            draft.organization(),
            now,
            now
        };
    }

    /** Changes it if it is still at that version. */
    public Employer change(Tx tx, Id id, long version, EmployerDraft draft, Instant now) {
        EmployerEntity employer = entity(tx, id);
        employer.change(version, draft, now);
        tx.entityManager().flush();
        return employer.toRecord();
    }

    /** It is no more from that day on. */
    public Employer end(Tx tx, Id id, LocalDate day, Instant now) {
        EmployerEntity employer = entity(tx, id);
        employer.end(day, now);
        tx.entityManager().flush();
        return employer.toRecord();
    }
}
