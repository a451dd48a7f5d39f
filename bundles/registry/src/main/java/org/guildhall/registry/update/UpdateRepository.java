// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Tx;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.UpdateStep;
import org.guildhall.registry.update.Update.StepTaken;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Updates in the database. */
@Component(service = UpdateRepository.class)
public class UpdateRepository {

    private static final Orders ORDERS = Orders.descending(Orders.Key.number("id"));
    private static final String RUNNING = "running";

    @Activate
    public UpdateRepository() {
        // nothing to bring
    }

    /** The newest first; those of one module only if it is given. */
    Page<Update> list(Tx tx, Optional<String> module, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        String of = module.isPresent() ? "where module = ?" : "where 1 = 1";
        List<Object> values = new ArrayList<>(module.map(List::<Object>of).orElse(List.of()));
        Long total = page.count() ? UpdateRows.count(tx, of, values) : null;
        values.add(keyset.shown().isEmpty() ? Long.MAX_VALUE : keyset.shown().get(0));
        values.add(keyset.rows());
        List<Update> rows = UpdateRows.query(tx, of + " and id < ? order by id desc limit ?", values);
        return keyset.page(rows, update -> List.of(update.id().value()), total);
    }

    /** The last one of each module. */
    List<Update> lastOfEach(Tx tx) {
        return UpdateRows.query(
                tx, "where id in (select max(id) from registry_update group by module) order by module", List.of());
    }

    Optional<Update> find(Tx tx, Id id) {
        return first(tx, "where id = ?", id.value());
    }

    /** The last one to just that archive on that node. */
    Optional<Update> lastTo(Tx tx, String archive, String node) {
        return first(tx, "where to_archive = ? and (node = ? or node is null)", archive, node);
    }

    /** The one by which that version came to run on that node. */
    Optional<Update> lastDone(Tx tx, String module, Version to, String node) {
        return first(
                tx,
                "where module = ? and to_version = ? and state = ? and (node = ? or node is null)",
                module,
                to.toString(),
                UpdateState.DONE.name(),
                node);
    }

    /** The one by which all nodes came to run that archive. */
    Optional<Update> lastDone(Tx tx, String module, Release to) {
        return first(
                tx, "where module = ? and to_archive = ? and state = ?", module, to.archive(), UpdateState.DONE.name());
    }

    /** The one that keeps all others from beginning. */
    Optional<Update> running(Tx tx) {
        return first(tx, "where running = ?", RUNNING);
    }

    /** What that node began and has not ended, the oldest first. */
    List<Update> unsettled(Tx tx, String node) {
        return UpdateRows.query(
                tx,
                "where state in (?, ?) and (node = ? or node is null) order by id",
                List.of(UpdateState.RUNNING.name(), UpdateState.ABANDONED.name(), node));
    }

    /** The archives that may be needed again: to settle what has not ended, and to go back by one version. */
    Set<String> wanted(Tx tx) {
        Set<String> wanted = new TreeSet<>();
        UpdateRows.query(
                        tx,
                        "where state in (?, ?) or id in"
                                + " (select max(id) from registry_update where state = ? group by module, node)",
                        List.of(UpdateState.RUNNING.name(), UpdateState.ABANDONED.name(), UpdateState.DONE.name()))
                .forEach(update -> {
                    wanted.add(update.from().archive());
                    wanted.add(update.to().archive());
                });
        return wanted;
    }

    void add(Tx tx, Update update) {
        UpdateRows.change(
                tx,
                "insert into registry_update (" + UpdateRows.COLUMNS
                        + ", running) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                update.id().value(),
                update.module(),
                update.from().version().toString(),
                update.to().version().toString(),
                update.from().archive(),
                update.to().archive(),
                update.state().name(),
                update.step().name(),
                update.reason().map(Reason::packed).orElse(null),
                update.begin().account().map(Id::value).orElse(null),
                update.begin().node(),
                update.begin().at().atOffset(ZoneOffset.UTC),
                update.heardAt().atOffset(ZoneOffset.UTC),
                update.endedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                RUNNING);
    }

    /** It was refused before it began. */
    void remove(Tx tx, Id id) {
        UpdateRows.change(tx, "delete from registry_update where id = ?", id.value());
    }

    /** It is known what is exchanged for what. */
    void prepare(Tx tx, Update update) {
        UpdateRows.change(
                tx,
                "update registry_update set from_version = ?, from_archive = ?, to_archive = ? where id = ?",
                update.from().version().toString(),
                update.from().archive(),
                update.to().archive(),
                update.id().value());
    }

    /** It begins this step; for whoever has to settle it if it does not get further. */
    void reach(Tx tx, Id id, UpdateStep step) {
        UpdateRows.change(tx, "update registry_update set step = ? where id = ?", step.name(), id.value());
    }

    /** Its node is at it. */
    void hear(Tx tx, Id id, Instant at) {
        UpdateRows.change(
                tx, "update registry_update set heard_at = ? where id = ?", at.atOffset(ZoneOffset.UTC), id.value());
    }

    /** From now on it keeps nobody from beginning another; false if it has ended or was heard of meanwhile. */
    boolean abandon(Tx tx, Update update) {
        return UpdateRows.change(
                        tx,
                        "update registry_update set state = ?, running = null where id = ? and running = ? and"
                                + " (heard_at = ? or heard_at is null)",
                        UpdateState.ABANDONED.name(),
                        update.id().value(),
                        RUNNING,
                        update.heardAt().atOffset(ZoneOffset.UTC))
                > 0;
    }

    /** As the update says it has ended; once, however often it is told. */
    void end(Tx tx, Update ended) {
        int changed = UpdateRows.change(
                tx,
                "update registry_update set state = ?, reason = ?, ended_at = ?, running = null"
                        + " where id = ? and ended_at is null",
                ended.state().name(),
                ended.reason().map(Reason::packed).orElse(null),
                ended.endedAt().orElseThrow().atOffset(ZoneOffset.UTC),
                ended.id().value());
        for (int i = 0; changed > 0 && i < ended.steps().size(); i++) {
            StepTaken taken = ended.steps().get(i);
            UpdateRows.change(
                    tx,
                    "insert into registry_update_step (update_id, position, step, millis) values (?,?,?,?)",
                    ended.id().value(),
                    i,
                    taken.step().name(),
                    taken.millis());
        }
    }

    private static Optional<Update> first(Tx tx, String where, Object... values) {
        return UpdateRows.query(tx, where + " order by id desc limit 1", List.of(values)).stream()
                .findFirst();
    }
}
