// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.error.ModuleNotEnabledException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobState;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs of a module that is switched off for the region they were started in. */
class JobSwitchTest {

    private static final JobMessage OFF = new JobMessage("guildhall.job.module-off", List.of("test.name"));

    private Connection keepsItAlive;
    private JobBench bench;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        keepsItAlive = database.getConnection();
        bench = new JobBench(database);
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
        keepsItAlive.close();
    }

    @Test
    void waitsWhileItIsOffAndGoesOnWhenItIsOnAgain() {
        Steps steps = new Steps();
        bench.module.off();
        bench.node(steps);
        Job job = bench.start("test.steps");

        bench.await(job, now -> now.state() == JobState.QUEUED && OFF.equals(now.message()));
        assertThat(steps.taken).isEmpty();
        bench.module.on();

        assertThat(bench.await(job, JobState.DONE).accepted()).isEqualTo(Steps.ALL);
        assertThat(bench.now(job).message()).isNull();
    }

    @Test
    void stopsAtItsNextStepWhenItIsSwitchedOff() throws InterruptedException {
        Steps steps = new Steps(Steps::untilStopped);
        bench.node(steps);
        Job job = bench.start("test.steps");
        steps.awaitHalfway();

        bench.module.off();

        bench.await(job, now -> now.state() == JobState.QUEUED && OFF.equals(now.message()));
        assertThat(steps.taken).hasSize(Steps.ALL / 2);
    }

    @Test
    void waitsLikewiseIfAServiceRefusedItBecauseItWasSwitchedOff() {
        bench.node(new Steps(run -> {
            bench.module.off();
            throw new ModuleNotEnabledException("test");
        }));

        Job job = bench.start("test.steps");

        bench.await(job, now -> now.state() == JobState.QUEUED && OFF.equals(now.message()));
    }
}
