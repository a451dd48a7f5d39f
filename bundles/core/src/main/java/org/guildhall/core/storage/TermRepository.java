// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.core.officer.ElectionMonth;
import org.guildhall.core.officer.Term;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Terms in the database. */
@Component(service = TermRepository.class)
public class TermRepository {

    private static final Orders BY_ELECTION =
            Orders.ascending(new Key("t.electionOn", LocalDate::parse), Key.number("t.id"));

    private static final String RUNNING = """
        from TermEntity t, OrganizationEntity o where o.id = t.organizationId and o.lft between ?1 and ?2
        and t.validTo = ?3 and t.electionOn <= ?4
        """;

    private final TreeRepository tree;

    @Activate
    public TermRepository(@Reference TreeRepository tree) {
        this.tree = tree;
    }

    /** The code of the rule that says how long a term is; empty if organizations of that kind have none. */
    public Optional<String> rule(Tx tx, OrganizationKind kind) {
        return Rows.query(
                        tx,
                        "select rule_code from core_organization_term_rule where kind = ?",
                        row -> row.getString("rule_code"),
                        kind)
                .stream()
                .findFirst();
    }

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Term get(Tx tx, Id id) {
        return entity(tx, id).toRecord();
    }

    private static TermEntity entity(Tx tx, Id id) {
        TermEntity term = tx.entityManager().find(TermEntity.class, id.value());
        if (term == null) {
            throw new NotFoundException("guildhall.not-found");
        }
        return term;
    }

    /** All that are known of an organization, the latest first. */
    public List<Term> list(Tx tx, Id organization) {
        return tx.entityManager()
                .createQuery(
                        "select t from TermEntity t where t.organizationId = :organization"
                                + " order by t.validFrom desc, t.id desc",
                        TermEntity.class)
                .setParameter("organization", organization.value())
                .getResultStream()
                .map(TermEntity::toRecord)
                .toList();
    }

    /** The one that runs; empty if none is known. */
    public Optional<Term> findRunning(Tx tx, Id organization) {
        return list(tx, organization).stream()
                .filter(term -> term.until() == null)
                .findFirst();
    }

    /** Those that run from an organization down and whose election is planned by that day, the earliest first. */
    public Page<Term> running(Tx tx, Id under, LocalDate until, PageRequest page) {
        TreeRange range = tree.range(tx, under);
        Keyset keyset = BY_ELECTION.of(page);
        TypedQuery<TermEntity> rows = filled(
                tx,
                "select t " + RUNNING + " and " + keyset.beyond(5) + " order by " + keyset.order(),
                TermEntity.class,
                range,
                until);
        keyset.bind(rows, 5);
        Long total = page.count()
                ? filled(tx, "select count(t) " + RUNNING, Long.class, range, until)
                        .getSingleResult()
                : null;
        return keyset.page(
                        rows.setMaxResults(keyset.rows()).getResultList(),
                        row -> List.of(
                                row.toRecord().electionOn(), row.toRecord().id().value()),
                        total)
                .map(TermEntity::toRecord);
    }

    private static <T> TypedQuery<T> filled(Tx tx, String jpql, Class<T> type, TreeRange range, LocalDate until) {
        return tx.entityManager()
                .createQuery(jpql, type)
                .setParameter(1, range.first())
                .setParameter(2, range.last())
                .setParameter(3, Days.FOREVER)
                .setParameter(4, until);
    }

    /** How many elections each month has, from an organization down; months without any are left out. */
    public List<ElectionMonth> months(Tx tx, Id under, LocalDate until) {
        TreeRange range = tree.range(tx, under);
        return Rows.query(
                tx,
                """
                select extract(year from t.election_on) as y, extract(month from t.election_on) as m, count(*) as found
                from core_organization_term t join core_organization o on o.id = t.organization_id
                where o.lft between ? and ? and t.valid_to = ? and t.election_on <= ?
                group by extract(year from t.election_on), extract(month from t.election_on) order by 1, 2
                """,
                row -> new ElectionMonth("%04d-%02d".formatted(row.getInt("y"), row.getInt("m")), row.getLong("found")),
                range.first(),
                range.last(),
                Days.FOREVER,
                until);
    }

    public Term add(Tx tx, Term term, Instant now) {
        TermEntity added = new TermEntity(term, now);
        tx.entityManager().persist(added);
        tx.entityManager().flush();
        return added.toRecord();
    }

    /** Keeps the term as it is, if it is still at its version. */
    public Term change(Tx tx, Term term, Instant now) {
        TermEntity changed = entity(tx, term.id());
        changed.change(term, now);
        tx.entityManager().flush();
        return changed.toRecord();
    }

    public void end(Tx tx, Id id, LocalDate day, Instant now) {
        entity(tx, id).end(day, now);
        tx.entityManager().flush();
    }
}
