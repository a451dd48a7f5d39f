// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.core.employer.Employer;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** What the forms of many organizations tell, looked up for all of them at once. */
@Component(service = FormRepository.class)
public class FormRepository {

    private static final String EMPLOYERS = """
        select c.organizationId, e from CoverageEntity c, EmployerEntity e
        where e.id = c.employerId and c.organizationId in :organizations and c.validFrom <= :day and c.validTo > :day
        order by c.validFrom, c.id
        """;

    /** The first day that anything is known of each. */
    public Map<Id, LocalDate> founded(Tx tx, Collection<Id> organizations) {
        return Rows.query(
                        tx,
                        "select organization_id, min(valid_from) as founded from core_organization_period"
                                + " where organization_id in (" + Rows.list(organizations)
                                + ") group by organization_id",
                        row -> Map.entry(Rows.id(row, "organization_id"), Rows.day(row, "founded")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many members are each one's own; those that have none are left out. */
    public Map<Id, Long> members(Tx tx, Collection<Id> organizations) {
        return Rows.query(
                        tx,
                        "select organization_id, count(*) as people from core_member where organization_id in ("
                                + Rows.list(organizations) + ") group by organization_id",
                        row -> Map.entry(Rows.id(row, "organization_id"), row.getLong("people")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The employers whose workers had their union in each on that day, the longest at first. */
    public Map<Id, List<Employer>> employers(Tx tx, Collection<Id> organizations, LocalDate day) {
        if (organizations.isEmpty()) {
            return Map.of();
        }
        return tx.entityManager()
                .createQuery(EMPLOYERS, Object[].class)
                .setParameter(
                        "organizations", organizations.stream().map(Id::value).toList())
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new Id((Long) row[0]),
                        Collectors.mapping(row -> ((EmployerEntity) row[1]).toRecord(), Collectors.toList())));
    }
}
