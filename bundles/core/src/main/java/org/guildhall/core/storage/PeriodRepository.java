// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.error.InvalidException;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** What organizations were, day by day. Only the end of a history is ever written. */
@Component(service = PeriodRepository.class)
public class PeriodRepository {

    /** The day the organization was founded; empty if it is unknown. */
    public Optional<LocalDate> founded(Tx tx, Id organization) {
        return day(
                tx,
                "select min(valid_from) as first_day from core_organization_period where organization_id = ?",
                organization);
    }

    /** That day, or that of the founding if it was later. */
    public LocalDate notBefore(Tx tx, Id organization, LocalDate day) {
        return founded(tx, organization).filter(day::isBefore).orElse(day);
    }

    /**
     * Refuses a day on which something shall happen to the organization, if it has not been founded by then or has changed
     * since.
     *
     * @param field the field of the draft that holds the day
     * @throws InvalidException {@code core.organization.before-founding} or {@code core.organization.changed-later}
     */
    public void requireOpen(Tx tx, String field, Id organization, String name, LocalDate day) {
        requireFounded(tx, field, organization, name, day);
        LocalDate last = latest(tx, organization);
        if (day.isBefore(last)) {
            throw InvalidException.of(field, "core.organization.changed-later", name, last.toString());
        }
    }

    /** @throws InvalidException {@code core.organization.before-founding} if there was no such organization that day */
    public void requireFounded(Tx tx, String field, Id organization, String name, LocalDate day) {
        LocalDate founded = founded(tx, organization).orElseThrow(() -> TreeRepository.unknown(organization));
        if (day.isBefore(founded)) {
            throw InvalidException.of(field, "core.organization.before-founding", name, founded.toString());
        }
    }

    /** The first day of what the organization is now, or was last. */
    LocalDate latest(Tx tx, Id organization) {
        return day(
                        tx,
                        "select max(valid_from) as first_day from core_organization_period where organization_id = ?",
                        organization)
                .orElseThrow(() -> TreeRepository.unknown(organization));
    }

    /** From that day on it is what its row says now. The day must be {@linkplain #requireOpen open}. */
    void begin(Tx tx, Id organization, LocalDate day) {
        Rows.update(
                tx,
                "delete from core_organization_period where organization_id = ? and valid_from = ?",
                organization,
                day);
        end(tx, organization, day);
        Rows.update(tx, """
            insert into core_organization_period
              (organization_id, valid_from, valid_to, name, kind, level, region_code, state, parent_id)
            select id, ?, ?, name, kind, level, region_code, state, parent_id from core_organization where id = ?
            """, day, Days.FOREVER, organization);
    }

    /** From that day on it is no more. */
    void end(Tx tx, Id organization, LocalDate day) {
        Rows.update(
                tx,
                "update core_organization_period set valid_to = ? where organization_id = ? and valid_to = ?",
                day,
                organization,
                Days.FOREVER);
    }

    /** What it is now began on that day, whatever was written down since. */
    void restore(Tx tx, Id organization, LocalDate since) {
        Rows.update(
                tx,
                "delete from core_organization_period where organization_id = ? and valid_from > ?",
                organization,
                since);
        begin(tx, organization, since);
    }

    private static Optional<LocalDate> day(Tx tx, String sql, Id organization) {
        return Optional.ofNullable(Rows.query(tx, sql, row -> Rows.day(row, "first_day"), organization)
                .get(0));
    }
}
