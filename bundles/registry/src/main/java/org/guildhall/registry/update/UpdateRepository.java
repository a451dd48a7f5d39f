// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.guildhall.registry.update.Update.StepTaken;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Updates in the database. */
@Component(service = UpdateRepository.class)
public class UpdateRepository {

    private static final String RUNNING = "running";
    private static final String COLUMNS = "id, module, from_version, to_version, from_archive, to_archive, state, step,"
            + " reason, account_id, started_at, ended_at";

    @Activate
    public UpdateRepository() {
        // nothing to bring
    }

    /** All of them, the newest first; those of one module only if it is given. */
    List<Update> list(Tx tx, Optional<String> module) {
        String of = module.isPresent() ? " where module = ?" : "";
        return query(tx, of + " order by id desc", module.map(List::<Object>of).orElse(List.of()));
    }

    Optional<Update> find(Tx tx, Id id) {
        return query(tx, " where id = ?", List.of(id.value())).stream().findFirst();
    }

    /** The one that runs, or that did when its node ended. */
    Optional<Update> running(Tx tx) {
        return query(tx, " where running = ?", List.of(RUNNING)).stream().findFirst();
    }

    void add(Tx tx, Update update) {
        change(
                tx,
                "insert into registry_update (" + COLUMNS + ", running) values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                update.id().value(),
                update.module(),
                update.from().toString(),
                update.to().toString(),
                update.fromArchive(),
                update.toArchive(),
                update.state().name(),
                update.step().name(),
                update.reason().map(Reason::packed).orElse(null),
                update.account().map(Id::value).orElse(null),
                update.startedAt().atOffset(ZoneOffset.UTC),
                update.endedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                RUNNING);
    }

    /** It begins this step; for whoever has to settle it if it does not get further. */
    void reach(Tx tx, Id id, UpdateStep step) {
        change(tx, "update registry_update set step = ? where id = ?", step.name(), id.value());
    }

    void end(Tx tx, Id id, UpdateState state, Optional<Reason> reason, List<StepTaken> steps, Instant at) {
        change(
                tx,
                "update registry_update set state = ?, reason = ?, ended_at = ?, running = null where id = ?",
                state.name(),
                reason.map(Reason::packed).orElse(null),
                at.atOffset(ZoneOffset.UTC),
                id.value());
        for (int i = 0; i < steps.size(); i++) {
            change(
                    tx,
                    "insert into registry_update_step (update_id, position, step, millis) values (?,?,?,?)",
                    id.value(),
                    i,
                    steps.get(i).step().name(),
                    steps.get(i).millis());
        }
    }

    private static List<Update> query(Tx tx, String where, List<Object> values) {
        Connection within = tx.connection();
        try (PreparedStatement statement =
                within.prepareStatement("select " + COLUMNS + " from registry_update" + where)) {
            bind(statement, values.toArray());
            List<Update> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(update(within, row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Update update(Connection within, ResultSet row) throws SQLException {
        Id id = new Id(row.getLong("id"));
        return new Update(
                id,
                row.getString("module"),
                Version.parseVersion(row.getString("from_version")),
                Version.parseVersion(row.getString("to_version")),
                row.getString("from_archive"),
                row.getString("to_archive"),
                UpdateState.valueOf(row.getString("state")),
                UpdateStep.valueOf(row.getString("step")),
                steps(within, id),
                Optional.ofNullable(row.getString("reason")).map(Reason::unpacked),
                Optional.ofNullable(row.getObject("account_id", Long.class)).map(Id::new),
                instant(row, "started_at").orElseThrow(),
                instant(row, "ended_at"));
    }

    private static List<StepTaken> steps(Connection within, Id id) throws SQLException {
        try (PreparedStatement statement = within.prepareStatement(
                "select step, millis from registry_update_step where update_id = ? order by position")) {
            bind(statement, id.value());
            List<StepTaken> steps = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    steps.add(new StepTaken(UpdateStep.valueOf(row.getString("step")), row.getLong("millis")));
                }
            }
            return steps;
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static void change(Tx tx, String sql, Object... values) {
        try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
