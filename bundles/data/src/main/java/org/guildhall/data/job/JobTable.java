// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobState;
import org.guildhall.data.Keyset;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.file.store.FileTable;
import org.guildhall.data.storage.Sql;

/** The jobs that people see, in {@code data_job}; each method works within its connection's transaction. */
final class JobTable {

    /** The scheduler's name for every job. */
    static final String TASK = "job";

    static final String QUEUE = "data_job_queue";

    private static final Orders ORDERS = Orders.descending(Key.number("id"));

    private JobTable() {}

    /** A new job, due at once. */
    static void add(Connection within, Job job, Map<String, String> parameters) throws SQLException {
        Sql.update(
                within,
                """
                insert into data_job (id, name, account_id, organization_id, parameters, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                job.id(),
                job.name(),
                job.account(),
                job.organization(),
                Encoded.of(parameters),
                job.state(),
                job.createdAt());
        Sql.update(within, "insert into data_job_checkpoint (job_id) values (?)", job.id());
        Sql.update(
                within,
                "insert into " + QUEUE + " (task_name, task_instance, execution_time, picked, version)"
                        + " values (?, ?, ?, false, 1)",
                TASK,
                job.id().toString(),
                job.createdAt());
    }

    static Optional<Job> find(Connection within, Id id) throws SQLException {
        return Sql.query(within, "select * from data_job where id = ?", JobTable::job, id).stream()
                .findFirst();
    }

    /** The jobs that the filter describes, the newest first; without an organization those of {@code account}. */
    static Page<Job> list(Connection within, Id account, JobFilter filter, PageRequest page) throws SQLException {
        Id owner = filter.organization().orElse(account);
        String column = filter.organization().isPresent() ? "organization_id" : "account_id";
        String state = filter.state().map(JobState::name).orElse("");
        String rows = " from data_job where " + column + " = ? and (? = '' or state = ?)";
        Keyset keyset = ORDERS.of(page);
        Object before =
                keyset.shown().isEmpty() ? Long.MAX_VALUE : keyset.shown().get(0);
        List<Job> jobs = Sql.query(
                within,
                "select *" + rows + " and id < ? order by id desc limit ?",
                JobTable::job,
                owner,
                state,
                state,
                before,
                keyset.rows());
        Long total = page.count() ? count(within, rows, owner, state) : null;
        return keyset.page(jobs, job -> List.of(job.id().value()), total);
    }

    private static Long count(Connection within, String rows, Id owner, String state) throws SQLException {
        return Sql.query(within, "select count(*)" + rows, row -> row.getLong(1), owner, state, state)
                .get(0);
    }

    /** Whether that cancelled it, and not somebody before: at once if it waits, at its next step if it runs. */
    static boolean cancel(Connection within, Id id, Instant now) throws SQLException {
        int waiting = Sql.update(
                within,
                "update data_job set cancelled = true, state = 'CANCELLED', ended_at = ? where id = ? and state = 'QUEUED'",
                now,
                id);
        if (waiting == 1) {
            FileTable.releaseOfJob(within, id);
            return Sql.update(within, "delete from data_job_checkpoint where job_id = ?", id) == 1;
        }
        String running =
                "update data_job set cancelled = true where id = ? and state = 'RUNNING' and cancelled = false";
        return Sql.update(within, running, id) == 1;
    }

    static Job job(ResultSet row) throws SQLException {
        String key = row.getString("message_key");
        long file = row.getLong("file_id");
        return new Job(
                new Id(row.getLong("id")),
                row.getString("name"),
                new Id(row.getLong("account_id")),
                new Id(row.getLong("organization_id")),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                key == null ? null : new JobMessage(key, Encoded.values(row.getString("message_arguments"))),
                file == 0 ? null : new Id(file),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"));
    }
}
