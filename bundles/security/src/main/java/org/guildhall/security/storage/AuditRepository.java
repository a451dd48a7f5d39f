// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.Query;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;
import org.guildhall.security.audit.AuditRow;
import org.guildhall.security.audit.AuditRow.Person;
import org.osgi.service.component.annotations.Component;

/** Reads the audit trail, which every unit of work writes. */
@Component(service = AuditRepository.class)
public class AuditRepository {

    private static final Orders NEWEST = Orders.descending(Key.number("a.id"));

    /** Where anything was ever done to that subject. */
    public List<Id> organizations(Tx tx, Id subject) {
        List<?> rows = tx.entityManager()
                .createNativeQuery("select distinct organization_id from data_audit where subject_id = ?1")
                .setParameter(1, subject.value())
                .getResultList();
        return rows.stream().map(AuditRepository::id).toList();
    }

    /** What was done to the subject in these organizations, the newest first. */
    public Page<AuditRow> list(Tx tx, Id subject, List<Id> organizations, PageRequest page) {
        Keyset keyset = NEWEST.of(page);
        String at = organizations.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(", "));
        String from = " from data_audit a left join security_account s on s.id = a.account_id"
                + " where a.subject_id = ?1 and a.organization_id in (" + at + ")";
        Query query = tx.entityManager()
                .createNativeQuery("select a.id, a.at, a.topic, a.organization_id, s.id as account, s.display_name,"
                        + " a.row_count"
                        + from + " and " + keyset.beyond(3) + " order by " + keyset.order() + " limit ?2")
                .setParameter(1, subject.value())
                .setParameter(2, keyset.rows());
        keyset.bind(query, 3);
        List<?> rows = query.getResultList();
        List<AuditRow> found = rows.stream()
                .map(Object[].class::cast)
                .map(row -> row(subject, row))
                .toList();
        return keyset.page(found, row -> List.of(row.id().value()), page.count() ? count(tx, from, subject) : null);
    }

    private static long count(Tx tx, String from, Id subject) {
        Object count = tx.entityManager()
                .createNativeQuery("select count(*)" + from)
                .setParameter(1, subject.value())
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private static AuditRow row(Id subject, Object[] row) {
        Person person = row[4] == null ? null : new Person(id(row[4]), (String) row[5]);
        Long rows = row[6] == null ? null : ((Number) row[6]).longValue();
        return new AuditRow(id(row[0]), moment(row[1]), (String) row[2], subject, id(row[3]), person, rows);
    }

    private static Id id(Object number) {
        return new Id(((Number) number).longValue());
    }

    /** The databases' drivers do not agree on what they hand out. */
    private static Instant moment(Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : ((Timestamp) value).toInstant();
    }
}
