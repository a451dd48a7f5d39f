// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;

/**
 * What each handler has still to be told, in {@code data_delivery}, and whose turn it is to tell it, in {@code
 * data_subscriber}. Each method is a short transaction of its own: none is open while a handler works.
 */
final class DeliveryTable {

    /** So many rows at a time. */
    static final int FEW = 100;

    private final DataSource database;

    DeliveryTable(DataSource database) {
        this.database = database;
    }

    /** Remembers that a handler is here: whatever is distributed from now on waits for it. */
    void note(Subscriber subscriber, Instant now) {
        int known = Sql.commit(
                database,
                within -> Sql.update(
                        within,
                        "update data_subscriber set module = ?, seen_at = ? where handler = ?",
                        subscriber.module(),
                        now,
                        subscriber.name()));
        if (known == 0) {
            Sql.insertIfAbsent(
                    database,
                    "insert into data_subscriber (handler, module, seen_at) values (?, ?, ?)",
                    subscriber.name(),
                    subscriber.module(),
                    now);
        }
    }

    /** Hands a few events that were committed to all who are to be told; how many those were. */
    int distribute() {
        return Sql.commit(database, within -> {
            List<Long> events = Sql.query(
                    within,
                    "select id from data_outbox order by id limit ? for update skip locked",
                    row -> row.getLong(1),
                    FEW);
            each(within, """
                    insert into data_delivery (handler, event_id, at, topic, subject_id, organization_id, due_at)
                    select s.handler, o.id, o.at, o.topic, o.subject_id, o.organization_id, o.at
                    from data_outbox o cross join data_subscriber s where o.id = ?
                    """, events);
            each(within, "delete from data_outbox where id = ?", events);
            return events.size();
        });
    }

    /** The handlers that something waits for. */
    List<String> due(Instant now) {
        return Sql.commit(database, within -> Sql.query(within, """
                select handler from data_subscriber s where exists
                (select 1 from data_delivery d where d.handler = s.handler and d.due_at <= ?)
                """, row -> row.getString(1), now));
    }

    /** Whether it is that teller's turn, until then, to tell this handler. */
    boolean claim(String handler, String teller, Instant now, Instant until) {
        return Sql.commit(database, within -> Sql.update(within, """
                update data_subscriber set told_by = ?, told_until = ?
                where handler = ? and (told_until is null or told_until < ?)
                """, teller, until, handler, now)) == 1;
    }

    /** Lets others have the turn. */
    void release(String handler, String teller) {
        Sql.commit(
                database,
                within -> Sql.update(
                        within,
                        "update data_subscriber set told_by = null, told_until = null where handler = ? and told_by = ?",
                        handler,
                        teller));
    }

    /** The first few that the handler may be told now, in the order in which they happened. */
    List<Delivery> due(String handler, Instant now) {
        return Sql.commit(database, within -> Sql.query(within, """
                select event_id, at, topic, subject_id, organization_id, attempts from data_delivery
                where handler = ? and due_at <= ? order by event_id limit ?
                """, DeliveryTable::delivery, handler, now, FEW));
    }

    /** Forgets what the handler has taken; false if the turn was lost to another teller, who tells it again. */
    boolean taken(String handler, String teller, Instant until, List<Long> events) {
        return Sql.commit(database, within -> {
            for (long event : events) {
                Sql.update(within, "delete from data_delivery where handler = ? and event_id = ?", handler, event);
            }
            return renew(within, handler, teller, until);
        });
    }

    /** Has the handler told again later; false as above. */
    boolean postpone(String handler, String teller, Instant until, Id event, Instant due) {
        return Sql.commit(database, within -> {
            Sql.update(
                    within,
                    "update data_delivery set attempts = attempts + 1, due_at = ? where handler = ? and event_id = ?",
                    due,
                    handler,
                    event);
            return renew(within, handler, teller, until);
        });
    }

    private static boolean renew(Connection within, String handler, String teller, Instant until) throws SQLException {
        String renew = "update data_subscriber set told_until = ? where handler = ? and told_by = ?";
        return Sql.update(within, renew, until, handler, teller) == 1;
    }

    private static void each(Connection within, String sql, List<Long> events) throws SQLException {
        try (PreparedStatement statement = within.prepareStatement(sql)) {
            for (long event : events) {
                statement.setLong(1, event);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Event event = new Event(
                new Id(row.getLong("event_id")),
                row.getString("topic"),
                new Id(row.getLong("subject_id")),
                new Id(row.getLong("organization_id")),
                Sql.instant(row, "at"));
        return new Delivery(event, row.getInt("attempts"));
    }
}
