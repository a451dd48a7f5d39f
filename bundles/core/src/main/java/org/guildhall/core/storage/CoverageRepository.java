// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.TypedQuery;
import org.guildhall.api.Id;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.core.employer.Coverage;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** Which union the workers of which employer have. */
@Component(service = CoverageRepository.class)
public class CoverageRepository {

    private static final String SELECT = """
        select c, e from CoverageEntity c, EmployerEntity e, OrganizationEntity o
        where e.id = c.employerId and o.id = c.organizationId and %s order by c.validFrom, c.id
        """;

    private static final String INSERT = """
        insert into core_employer_coverage
          (id, employer_id, organization_id, valid_from, valid_to, version, created_at, updated_at)
        values (?, ?, ?, ?, ?, 1, ?, ?)
        """;

    /** That an employer's workers have their union there from that day on. */
    public record NewCoverage(Id id, Id employer, Id organization, LocalDate since) {}

    /** @throws NotFoundException {@code guildhall.not-found} */
    public Coverage get(Tx tx, Id id) {
        return records(select(tx, "c.id = :id").setParameter("id", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("guildhall.not-found"));
    }

    /** All unions that an employer's workers have had, the first at first. */
    public List<Coverage> ofEmployer(Tx tx, Id employer) {
        return records(select(tx, "c.employerId = :employer").setParameter("employer", employer.value()));
    }

    /** The same as long as they last beyond that day, with unions that are there. */
    public List<Coverage> ofEmployerBeyond(Tx tx, Id employer, LocalDate day) {
        return records(select(tx, "c.employerId = :employer and c.validTo > :day and o.lft > 0")
                .setParameter("employer", employer.value())
                .setParameter("day", day));
    }

    /** The employers whose workers had their union there on that day, the longest first. */
    public List<Coverage> ofUnion(Tx tx, Id organization, LocalDate day) {
        return ofUnionBeyond(tx, organization, day).stream()
                .filter(coverage -> !coverage.since().isAfter(day))
                .toList();
    }

    /** Those who have it there beyond that day. */
    public List<Coverage> ofUnionBeyond(Tx tx, Id organization, LocalDate day) {
        return records(select(tx, "c.organizationId = :organization and c.validTo > :day")
                .setParameter("organization", organization.value())
                .setParameter("day", day));
    }

    public Coverage add(Tx tx, Id id, Id employer, Id organization, LocalDate since, Instant now) {
        tx.entityManager().persist(new CoverageEntity(id, employer, organization, since, now));
        tx.entityManager().flush();
        return get(tx, id);
    }

    /** The same for many at once. */
    public void addAll(Tx tx, List<NewCoverage> added, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        Rows.updateAll(
                tx,
                INSERT,
                added.stream()
                        .map(each -> new Object[] {
                            each.id(), each.employer(), each.organization(), each.since(), Days.FOREVER, moment, moment
                        })
                        .toList());
    }

    public Coverage end(Tx tx, Id id, LocalDate day, Instant now) {
        tx.entityManager().find(CoverageEntity.class, id.value()).end(day, now);
        tx.entityManager().flush();
        return get(tx, id);
    }

    /** Whether employers stand on the union's list, or workers have had their union in it. */
    static boolean concerns(Tx tx, Id organization) {
        return Stream.of("core_employer", "core_employer_coverage").anyMatch(table -> !Rows.query(
                        tx,
                        "select id from " + table + " where organization_id = ?",
                        row -> Rows.id(row, "id"),
                        organization)
                .isEmpty());
    }

    private static TypedQuery<Object[]> select(Tx tx, String condition) {
        return tx.entityManager().createQuery(SELECT.formatted(condition), Object[].class);
    }

    private static List<Coverage> records(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> ((CoverageEntity) row[0]).toRecord((EmployerEntity) row[1]))
                .toList();
    }
}
