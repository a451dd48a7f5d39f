// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.job.JobState;
import org.guildhall.data.job.RunEnded.Why;
import org.guildhall.data.storage.Patience;

/** What a handler sees of its job. */
final class Run implements JobRun {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final Claim claim;
    private final Actors actors;
    private final RunTable table;
    private final Patience patience;
    private final Stops stops;
    private String note;
    private Tally tally;
    private JobMessage message;
    private Result result;
    private long shownAt = System.nanoTime() - PAUSE;

    /**
     * What ends it before it is done.
     *
     * @param stopping whether it should end soon, to go on elsewhere or later
     * @param off the same, asked less often, because it asks the database
     */
    record Stops(BooleanSupplier stopping, BooleanSupplier off) {}

    Run(Claim claim, Actors actors, RunTable table, Patience patience, Stops stops) {
        this.claim = claim;
        this.actors = actors;
        this.table = table;
        this.patience = patience;
        this.stops = stops;
        this.note = claim.note();
        this.tally = claim.tally();
    }

    @Override
    public Id id() {
        return claim.job().id();
    }

    @Override
    public Actor actor() {
        Job job = claim.job();
        return actors.byAccount(job.account(), job.organization());
    }

    @Override
    public Map<String, String> parameters() {
        return claim.parameters();
    }

    @Override
    public String checkpoint() {
        return note;
    }

    @Override
    public void checkpoint(Connection within, String text) {
        try {
            RunTable.checkpoint(within, claim, tally, text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        note = text;
        patience.sign();
    }

    @Override
    public void checkpoint(String text) {
        table.checkpoint(claim, tally, text);
        note = text;
        patience.sign();
    }

    @Override
    public void progress(long done, long total) {
        tally = tally.progress(done, total);
        checkCancelled();
    }

    @Override
    public void accepted(long more) {
        tally = tally.plus(more, 0);
    }

    @Override
    public void rejected(long more) {
        tally = tally.plus(0, more);
    }

    @Override
    public void message(String key, Object... arguments) {
        message = new JobMessage(key, List.of(arguments));
    }

    @Override
    public void result(Id file, Permission permission) {
        result = new Result(file, permission);
    }

    @Override
    public void checkCancelled() {
        patience.sign();
        if (stopping()) {
            throw new RunEnded(Why.STOPPED);
        }
        if (System.nanoTime() - shownAt >= PAUSE) {
            shownAt = System.nanoTime();
            if (table.show(claim, tally)) {
                throw new RunEnded(Why.CANCELLED);
            }
            if (stops.off().getAsBoolean()) {
                throw new RunEnded(Why.STOPPED);
            }
        }
    }

    boolean stopping() {
        return patience.isGivenUp() || stops.stopping().getAsBoolean();
    }

    Claim claim() {
        return claim;
    }

    Outcome outcome(JobState state) {
        return new Outcome(state, tally, message, result);
    }
}
