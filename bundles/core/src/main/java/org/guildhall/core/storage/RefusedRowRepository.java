// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** Rows of files that could not become members. */
@Component(service = RefusedRowRepository.class)
public class RefusedRowRepository {

    /**
     * A row that was refused.
     *
     * @param line where it stood in the file
     * @param text as it stood in the file
     */
    public record RefusedRow(long line, String text, String reason) {}

    public void add(Tx tx, Id job, RefusedRow row, Instant now) {
        tx.entityManager()
                .createNativeQuery("insert into core_member_import_refused (job_id, line, text, reason, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, job.value())
                .setParameter(2, row.line())
                .setParameter(3, row.text())
                .setParameter(4, row.reason())
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** In the order of the file. */
    public List<RefusedRow> list(Tx tx, Id job) {
        List<?> rows = tx.entityManager()
                .createNativeQuery(
                        "select line, text, reason from core_member_import_refused where job_id = ?1 order by line")
                .setParameter(1, job.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(columns ->
                        new RefusedRow(((Number) columns[0]).longValue(), (String) columns[1], (String) columns[2]))
                .toList();
    }

    public void removeBefore(Tx tx, Instant end) {
        tx.entityManager()
                .createNativeQuery("delete from core_member_import_refused where created_at < ?1")
                .setParameter(1, end.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
