// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.job.JobState;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs of a module that would take more than its share. */
class GreedyJobsTest {

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);
    private JobBench bench;

    @BeforeEach
    void open() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        bench = new JobBench(database);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        bench.close();
    }

    @Test
    void leaveAThreadToOthers() throws InterruptedException {
        bench.node(handler("test.long", this::goOnUntilTold), handler("other.job", run -> {}));
        List<Job> greedy = startFive("test.long");
        assertThat(begun.tryAcquire(2, JobBench.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        bench.await(bench.start("other.job"), JobState.DONE);

        assertThat(begun.availablePermits()).as("more than two at a time").isZero();
        goOn.countDown();
        greedy.forEach(job -> bench.await(job, JobState.DONE));
    }

    @Test
    void areGivenUpWhenTheyHangAndGoOnOnceTheirModuleMay() throws InterruptedException {
        bench.node(handler("test.hang", run -> hang()), handler("other.job", run -> {}));
        List<Job> hanging = startFive("test.hang");
        assertThat(begun.tryAcquire(2, JobBench.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        bench.await(bench.start("other.job"), JobState.DONE);
        hanging.forEach(job -> bench.await(job, now -> now.state() == JobState.QUEUED && now.message() != null));
        assertThat(bench.swapped.hangs)
                .isNotEmpty()
                .allSatisfy(hang -> assertThat(hang.reason()).isEqualTo("guildhall.job.hangs"))
                .allSatisfy(hang -> assertThat(hang.arguments()).contains("test", "test.hang"));
        bench.await(bench.start("other.job"), JobState.DONE);

        goOn.countDown();
        bench.swapped.release();
        hanging.forEach(job -> bench.await(job, JobState.DONE));
    }

    private List<Job> startFive(String name) {
        return IntStream.range(0, 5).mapToObj(i -> bench.start(name)).toList();
    }

    private void goOnUntilTold(JobRun run) {
        begun.release();
        while (goOn.getCount() > 0) {
            run.checkCancelled();
            Thread.onSpinWait();
        }
    }

    private void hang() {
        begun.release();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JobHandler handler(String name, Consumer<JobRun> work) {
        return new JobHandler() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(JobRun run) {
                work.accept(run);
            }
        };
    }
}
