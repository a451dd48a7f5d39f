// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.job.JobState;
import org.guildhall.api.job.Jobs;
import org.guildhall.data.job.RunEnded.Why;
import org.guildhall.data.storage.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for jobs on every database. */
abstract class JobsContract {

    JobBench bench;

    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        bench = new JobBench(database());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void runsAsWhoeverStartedItAndTellsTheOutcome() {
        bench.node(handler(run -> {
            run.progress(3, 3);
            run.accepted(2);
            run.rejected(1);
            run.message(
                    "test.job.greeted",
                    run.parameters().get("name"),
                    run.actor().organization());
            run.result(new Id(99), Jobs.VIEW);
        }));

        Job done = bench.await(bench.start("test.job", Map.of("name", "李 秀&英=")), JobState.DONE);

        assertThat(List.of(done.done(), done.total(), done.accepted(), done.rejected()))
                .containsExactly(3L, 3L, 2L, 1L);
        assertThat(done.message())
                .isEqualTo(new JobMessage("test.job.greeted", List.of("李 秀&英=", KnownActors.UNION.toString())));
        assertThat(done.file()).as("a file that is not there").isNull();
        assertThat(done.startedAt()).isNotNull();
        assertThat(done.endedAt()).isNotNull();
        assertThat(topics()).containsExactly("core/job/STARTED", "core/job/DONE");
    }

    @Test
    void failsWithTheReasonTheHandlerGives() {
        bench.node(handler(run -> {
            throw new NotFoundException("test.job.no-such-file", 4);
        }));

        Job failed = bench.await(bench.start("test.job"), JobState.FAILED);

        assertThat(failed.message()).isEqualTo(new JobMessage("test.job.no-such-file", List.of(4L)));
        assertThat(topics()).containsExactly("core/job/STARTED", "core/job/FAILED");
    }

    @Test
    void failsWithANumberForTheAdminIfTheHandlerIsBroken() {
        bench.node(handler(run -> {
            throw new NoClassDefFoundError("gone with its bundle");
        }));

        Job failed = bench.await(bench.start("test.job"), JobState.FAILED);

        assertThat(failed.message().key()).isEqualTo("guildhall.job.broken");
        assertThat(failed.message().arguments()).hasSize(1);
    }

    @Test
    void failsIfTheAccountWasLockedMeanwhile() {
        Job job = bench.jobs.start(KnownActors.LOCKED, "test.job", Map.of());

        bench.node(handler(JobRun::actor));

        bench.await(job, JobState.FAILED);
        assertThat(bench.now(job).message().key()).isEqualTo("security.account.locked");
    }

    @Test
    void isCancelledAtItsNextStep() throws Exception {
        Steps steps = new Steps(Steps::untilStopped);
        bench.node(steps);
        Job job = bench.start("test.steps");
        steps.awaitHalfway();

        bench.jobs.cancel(KnownActors.LI, job.id());

        assertThat(bench.await(job, JobState.CANCELLED).accepted()).isEqualTo(5);
        assertThatThrownBy(() -> bench.jobs.cancel(KnownActors.LI, job.id())).isInstanceOf(ConflictException.class);
        assertThat(topics()).containsExactly("core/job/STARTED", "core/job/CANCELLED");
    }

    @Test
    void isCancelledAtOnceWhileItWaits() {
        Job job = bench.start("test.steps");

        assertThat(bench.jobs.cancel(KnownActors.LI, job.id()).state()).isEqualTo(JobState.CANCELLED);

        Steps steps = new Steps();
        bench.node(steps);
        bench.await(bench.start("test.steps"), JobState.DONE);
        assertThat(steps.taken)
                .hasSize(Steps.ALL)
                .noneMatch(step -> step.startsWith(job.id().toString()));
    }

    @Test
    void goesOnFromItsCheckpointAfterTheNodeStopped() throws Exception {
        Steps before = new Steps(Steps::untilStopped);
        Steps after = new Steps();
        JobScheduler first = bench.node(before);
        Job job = bench.start("test.steps");
        before.awaitHalfway();

        bench.stop(first);
        assertThat(bench.now(job).state()).isEqualTo(JobState.QUEUED);
        bench.node(after);

        assertThat(bench.await(job, JobState.DONE).accepted()).isEqualTo(Steps.ALL);
        assertThat(before.taken).hasSize(5);
        assertThat(after.taken).hasSize(5).doesNotContainAnyElementsOf(before.taken);
    }

    @Test
    void goesOnAfterItsModuleWasReplaced() throws Exception {
        Steps before = new Steps(Steps::untilStopped);
        JobScheduler node = bench.node(before);
        Job job = bench.start("test.steps");
        before.awaitHalfway();

        node.handlers = List.of();
        JobMessage waiting = new JobMessage("guildhall.job.waiting", List.of("test"));
        bench.await(job, now -> now.state() == JobState.QUEUED && waiting.equals(now.message()));
        node.handlers = List.of(new Steps());

        assertThat(bench.await(job, JobState.DONE).accepted()).isEqualTo(Steps.ALL);
        assertThat(bench.now(job).message()).isNull();
    }

    @Test
    void isTakenOverFromANodeThatDied() throws SQLException {
        Job job = bench.start("test.steps");
        RunTable table = new RunTable(bench.database, bench.ids);
        Claim dead = table.begin(job.id(), Instant.now()).orElseThrow();
        table.checkpoint(dead, new Tally(4, Steps.ALL, 4, 0), "4");
        update(
                "update data_job_queue set picked = true, picked_by = 'dead', last_heartbeat = execution_time - interval '1' hour");
        Steps steps = new Steps();

        bench.node(steps);

        assertThat(bench.await(job, JobState.DONE).accepted()).isEqualTo(Steps.ALL);
        assertThat(steps.taken).hasSize(Steps.ALL - 4);
    }

    @Test
    void isTriedAgainWhenTheDatabaseWasAway() {
        AtomicInteger tries = new AtomicInteger();
        bench.node(handler(run -> {
            if (tries.incrementAndGet() < 3) {
                throw new UnavailableException("guildhall.unavailable");
            }
        }));

        bench.await(bench.start("test.job"), JobState.DONE);

        assertThat(tries).hasValue(3);
    }

    @Test
    void isGivenUpOnceItHasTakenFiveNodesWithIt() {
        Job job = bench.start("test.steps");
        RunTable table = new RunTable(bench.database, bench.ids);
        IntStream.range(0, 5)
                .forEach(crash -> table.begin(job.id(), Instant.now()).orElseThrow());

        bench.node(new Steps());

        assertThat(bench.await(job, JobState.FAILED).message())
                .isEqualTo(new JobMessage("guildhall.job.broke-off", List.of(5L)));
    }

    @Test
    void nodeThatWasBelievedDeadCanDoNothingMore() {
        Job job = bench.start("test.steps");
        RunTable table = new RunTable(bench.database, bench.ids);
        Claim first = table.begin(job.id(), Instant.now()).orElseThrow();
        Claim second = table.begin(job.id(), Instant.now()).orElseThrow();

        Tally tally = new Tally(1, 1, 1, 0);
        assertThatThrownBy(() -> table.checkpoint(first, tally, "9"))
                .isInstanceOfSatisfying(RunEnded.class, e -> assertThat(e.why()).isEqualTo(Why.LOST));
        assertThatThrownBy(() -> table.show(first, tally)).isInstanceOf(RunEnded.class);
        assertThatThrownBy(() -> table.end(first, new Outcome(JobState.DONE, tally, null, null), Instant.now()))
                .isInstanceOf(RunEnded.class);
        assertThat(table.show(second, tally)).isFalse();
    }

    @Test
    void twoNodesRunEachJobOnce() {
        Steps steps = new Steps();
        bench.node(steps);
        bench.node(steps);

        List<Job> jobs =
                IntStream.range(0, 20).mapToObj(i -> bench.start("test.steps")).toList();
        jobs.forEach(job -> bench.await(job, JobState.DONE));

        Set<String> once = new TreeSet<>(steps.taken);
        assertThat(once).hasSize(20 * Steps.ALL);
        assertThat(steps.taken).hasSameSizeAs(once);
    }

    @Test
    void isNotThereIfTheTransactionAroundItsStartIsUndone() throws SQLException {
        try (Connection undone = bench.database.getConnection()) {
            undone.setAutoCommit(false);
            Job job = bench.jobs.start(undone, KnownActors.LI, "test.job", Map.of());
            undone.rollback();
            assertThatThrownBy(() -> bench.now(job)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void isForgottenLongAfterItsEnd() throws SQLException {
        bench.node(new Steps());
        Job ended = bench.await(bench.start("test.steps"), JobState.DONE);
        Job waiting = bench.start("test.unknown");

        after(Duration.ofDays(29)).tidy();
        assertThat(bench.now(ended)).isEqualTo(ended);
        after(Duration.ofDays(31)).tidy();

        assertThatThrownBy(() -> bench.now(ended)).isInstanceOf(NotFoundException.class);
        assertThat(bench.now(waiting).state()).isEqualTo(JobState.QUEUED);
    }

    private JobRemoval after(Duration time) {
        return new JobRemoval(null, bench.database, Clock.offset(Clock.systemUTC(), time));
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = bench.database.getConnection()) {
            Sql.update(connection, sql);
        }
    }

    private List<String> topics() {
        return Sql.commit(
                bench.database,
                within -> Sql.query(within, "select topic from data_audit order by id", row -> row.getString(1)));
    }

    private static JobHandler handler(Consumer<JobRun> work) {
        return new JobHandler() {
            @Override
            public String name() {
                return "test.job";
            }

            @Override
            public void run(JobRun run) {
                work.accept(run);
            }
        };
    }
}
