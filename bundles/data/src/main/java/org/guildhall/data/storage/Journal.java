// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;

/** What every change leaves behind: a row of the audit trail, and one in the outbox for whoever must hear of it. */
public final class Journal {

    private static final String AUDIT =
            "insert into data_audit (id, at, topic, subject_id, organization_id, account_id, row_count)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String OUTBOX =
            "insert into data_outbox (id, at, topic, subject_id, organization_id) values (?, ?, ?, ?, ?)";

    private Journal() {}

    /** Writes these, as part of the connection's transaction; {@code account} is who did it. */
    public static void write(Connection within, Optional<Id> account, List<Event> events) throws SQLException {
        write(within, account, events, OptionalLong.empty());
    }

    /** Writes that so many rows have left. */
    static void writeExport(Connection within, Optional<Id> account, Event event, long rows) throws SQLException {
        write(within, account, List.of(event), OptionalLong.of(rows));
    }

    private static void write(Connection within, Optional<Id> account, List<Event> events, OptionalLong rows)
            throws SQLException {
        try (PreparedStatement audit = within.prepareStatement(AUDIT);
                PreparedStatement outbox = within.prepareStatement(OUTBOX)) {
            for (Event event : events) {
                bind(audit, event);
                audit.setObject(6, account.map(Id::value).orElse(null), Types.BIGINT);
                audit.setObject(7, rows.isPresent() ? rows.getAsLong() : null, Types.BIGINT);
                audit.addBatch();
                bind(outbox, event);
                outbox.addBatch();
            }
            audit.executeBatch();
            outbox.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, Event event) throws SQLException {
        row.setLong(1, event.id().value());
        row.setObject(2, event.at().atOffset(ZoneOffset.UTC));
        row.setString(3, event.topic());
        row.setLong(4, event.subject().value());
        row.setLong(5, event.organization().value());
    }
}
