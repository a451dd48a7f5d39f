// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.update.Update.Begin;
import org.guildhall.registry.update.Update.StepTaken;
import org.osgi.framework.Version;

/** Reads and writes rows of updates. */
final class UpdateRows {

    static final String COLUMNS = "id, module, from_version, to_version, from_archive, to_archive, state, step,"
            + " reason, account_id, node, started_at, heard_at, ended_at";

    private UpdateRows() {}

    /** In two queries, however many there are: the rows, and the steps of all of them. */
    static List<Update> query(Tx tx, String rest, List<Object> values) {
        try {
            List<Update> found = new ArrayList<>();
            try (PreparedStatement statement =
                            bound(tx.connection(), "select " + COLUMNS + " from registry_update " + rest, values);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(update(row));
                }
            }
            Map<Id, List<StepTaken>> steps =
                    steps(tx.connection(), found.stream().map(Update::id).toList());
            return found.stream()
                    .map(update -> update.with(steps.getOrDefault(update.id(), List.of())))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows that changed. */
    static int change(Tx tx, String sql, Object... values) {
        try (PreparedStatement statement = bound(tx.connection(), sql, Arrays.asList(values))) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(Tx tx, String rest, List<Object> values) {
        try (PreparedStatement statement =
                        bound(tx.connection(), "select count(*) from registry_update " + rest, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Update update(ResultSet row) throws SQLException {
        Instant started = instant(row, "started_at").orElseThrow();
        return new Update(
                new Id(row.getLong("id")),
                row.getString("module"),
                new Release(Version.parseVersion(row.getString("from_version")), row.getString("from_archive")),
                new Release(Version.parseVersion(row.getString("to_version")), row.getString("to_archive")),
                new Begin(
                        Optional.ofNullable(row.getString("node")).orElse(""),
                        Optional.ofNullable(row.getObject("account_id", Long.class))
                                .map(Id::new),
                        started),
                UpdateState.valueOf(row.getString("state")),
                UpdateStep.valueOf(row.getString("step")),
                List.of(),
                Optional.ofNullable(row.getString("reason")).map(Reason::unpacked),
                instant(row, "heard_at").orElse(started),
                instant(row, "ended_at"));
    }

    private static Map<Id, List<StepTaken>> steps(Connection within, List<Id> updates) throws SQLException {
        Map<Id, List<StepTaken>> steps = new HashMap<>();
        if (updates.isEmpty()) {
            return steps;
        }
        String places = String.join(", ", Collections.nCopies(updates.size(), "?"));
        try (PreparedStatement statement = bound(
                        within,
                        "select update_id, step, millis from registry_update_step where update_id in (" + places
                                + ") order by update_id, position",
                        updates.stream().<Object>map(Id::value).toList());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                steps.computeIfAbsent(new Id(row.getLong("update_id")), id -> new ArrayList<>())
                        .add(new StepTaken(UpdateStep.valueOf(row.getString("step")), row.getLong("millis")));
            }
        }
        return steps;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static PreparedStatement bound(Connection within, String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = within.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
