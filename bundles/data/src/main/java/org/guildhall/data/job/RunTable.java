// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobState;
import org.guildhall.data.Ids;
import org.guildhall.data.file.store.FileTable;
import org.guildhall.data.job.RunEnded.Why;
import org.guildhall.data.storage.Journal;
import org.guildhall.data.storage.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs write. Each names the attempt it is, so that a node that was believed dead and is not can do nothing more to
 * a job that another one has taken over.
 */
final class RunTable {

    private static final Logger LOG = LoggerFactory.getLogger(RunTable.class);

    private final DataSource database;
    private final Ids ids;

    RunTable(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A job that has not ended yet. */
    Optional<Job> find(Id id) {
        return Sql.commit(database, within -> JobTable.find(within, id))
                .filter(job -> !job.state().ended());
    }

    /** Says that the job waits for something. */
    void keepWaiting(Id id, JobMessage why) {
        Sql.commit(database, within -> Sql.update(within, """
                        update data_job set state = 'QUEUED', message_key = ?, message_arguments = ?
                        where id = ? and ended_at is null
                        """, why.key(), Encoded.of(why.arguments()), id));
    }

    /** Takes the job for one more run, from its last checkpoint on; empty if it has ended meanwhile. */
    Optional<Claim> begin(Id id, Instant now) {
        return Sql.commit(database, within -> {
            Sql.update(
                    within,
                    "update data_job_checkpoint set attempt = attempt + 1, setbacks = setbacks + 1 where job_id = ?",
                    id);
            Sql.update(within, """
                    update data_job set state = 'RUNNING', started_at = coalesce(started_at, ?),
                    message_key = null, message_arguments = null, file_id = null, (done, total, accepted, rejected) =
                    (select c.done, c.total, c.accepted, c.rejected from data_job_checkpoint c where c.job_id = data_job.id)
                    where id = ? and ended_at is null
                    """, now, id);
            List<Claim> claims = Sql.query(within, """
                    select j.*, c.attempt, c.setbacks, c.note from data_job j join data_job_checkpoint c on c.job_id = j.id
                    where j.id = ?
                    """, RunTable::claim, id);
            return claims.stream().findFirst();
        });
    }

    /** Shows the progress; whether the job was cancelled meanwhile. */
    boolean show(Claim claim, Tally tally) {
        return Sql.commit(database, within -> {
            List<Boolean> cancelled =
                    Sql.query(within, """
                    select j.cancelled from data_job j join data_job_checkpoint c on c.job_id = j.id
                    where j.id = ? and c.attempt = ?
                    """, row -> row.getBoolean(1), claim.job().id(), claim.attempt());
            requireOurs(cancelled.size());
            write(within, claim, tally);
            return cancelled.get(0);
        });
    }

    /** Leaves a checkpoint within the handler's own transaction. */
    static void checkpoint(Connection within, Claim claim, Tally tally, String note) throws SQLException {
        requireOurs(Sql.update(
                within,
                """
                update data_job_checkpoint set note = ?, setbacks = 0, done = ?, total = ?, accepted = ?, rejected = ?
                where job_id = ? and attempt = ?
                """,
                note,
                tally.done(),
                tally.total(),
                tally.accepted(),
                tally.rejected(),
                claim.job().id(),
                claim.attempt()));
    }

    /** As {@link #checkpoint(Connection, Claim, Tally, String)}, in a transaction of its own. */
    void checkpoint(Claim claim, Tally tally, String note) {
        Sql.commit(database, within -> {
            checkpoint(within, claim, tally, note);
            return note;
        });
    }

    /** Gives the job back for another run, through no fault of its own. */
    void release(Claim claim) {
        release(claim, "setbacks = 0");
    }

    /** Gives the job back for another try. */
    void postpone(Claim claim) {
        release(claim, "setbacks = setbacks");
    }

    private void release(Claim claim, String change) {
        Sql.commit(database, within -> {
            requireOurs(Sql.update(
                    within,
                    "update data_job_checkpoint set " + change + " where job_id = ? and attempt = ?",
                    claim.job().id(),
                    claim.attempt()));
            return Sql.update(
                    within,
                    "update data_job set state = 'QUEUED' where id = ?",
                    claim.job().id());
        });
    }

    /** Ends the job for good, and tells it. A cancellation was told when it was asked for. */
    void end(Claim claim, Outcome outcome, Instant now) {
        Job job = claim.job();
        Sql.commit(database, within -> {
            requireOurs(Sql.update(
                    within,
                    "delete from data_job_checkpoint where job_id = ? and attempt = ?",
                    job.id(),
                    claim.attempt()));
            write(within, claim, outcome.tally());
            JobMessage message = outcome.message();
            FileTable.releaseOfJob(within, job.id());
            Sql.update(
                    within,
                    """
                    update data_job set state = ?, ended_at = ?, message_key = ?, message_arguments = ?, file_id = ?
                    where id = ?
                    """,
                    outcome.state(),
                    now,
                    message == null ? null : message.key(),
                    message == null ? null : Encoded.of(message.arguments()),
                    keep(within, job, outcome.result()),
                    job.id());
            if (outcome.state() != JobState.CANCELLED) {
                String topic = "core/job/" + outcome.state();
                Event event = new Event(ids.next(), topic, job.id(), job.organization(), now);
                Journal.write(within, Optional.of(job.account()), List.of(event));
            }
            return null;
        });
    }

    /** Keeps it as long as the job is there; null if there is nothing, or it is not the job's to keep. */
    private static Id keep(Connection within, Job job, Result result) throws SQLException {
        if (result == null) {
            return null;
        }
        FileTable.Reader reader = new FileTable.Reader(result.permission(), job.organization());
        if (FileTable.keepOfJob(within, job.id(), result.file(), reader)) {
            return result.file();
        }
        LOG.warn("Job {} leaves no file: {} is gone, or kept by something else", job.id(), result.file());
        return null;
    }

    private static void write(Connection within, Claim claim, Tally tally) throws SQLException {
        Sql.update(
                within,
                "update data_job set done = ?, total = ?, accepted = ?, rejected = ? where id = ?",
                tally.done(),
                tally.total(),
                tally.accepted(),
                tally.rejected(),
                claim.job().id());
    }

    private static void requireOurs(int rows) {
        if (rows != 1) {
            throw new RunEnded(Why.LOST);
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                JobTable.job(row),
                Encoded.fields(row.getString("parameters")),
                row.getInt("attempt"),
                row.getInt("setbacks") - 1,
                row.getString("note"));
    }
}
