// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobState;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsWhileSwappedTest {

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void open() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void takesNoStepInAVersionThatLeftWhileItWaited() throws Exception {
        try (JobBench bench = new JobBench(database)) {
            Steps old = new Steps();
            Steps next = new Steps();
            JobScheduler node = bench.node(old);
            bench.swapped.whileWaiting(() -> node.use(List.of(next)));

            bench.await(bench.start("test.steps"), JobState.DONE);

            assertThat(old.taken).isEmpty();
            assertThat(next.taken).hasSize(Steps.ALL);
        }
    }

    @Test
    void stopsAtItsNextStepAndGoesOnWithTheNewVersion() throws Exception {
        try (JobBench bench = new JobBench(database)) {
            Steps old = new Steps(Steps::untilStopped);
            JobScheduler node = bench.node(old);
            Job job = bench.start("test.steps");
            old.awaitHalfway();

            bench.swapped.hold();
            JobMessage waiting = new JobMessage("guildhall.job.waiting", List.of("test"));
            bench.await(job, now -> now.state() == JobState.QUEUED && waiting.equals(now.message()));
            node.handlers = List.of(new Steps());
            bench.swapped.release();

            assertThat(bench.await(job, JobState.DONE).accepted()).isEqualTo(Steps.ALL);
        }
    }
}
