// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.Jobs;
import org.guildhall.data.job.JobScheduler;
import org.guildhall.data.job.JobScheduler.Pace;
import org.guildhall.data.job.JobService;
import org.guildhall.data.storage.Passage;

/** Long jobs on the database of a {@link TestJpa}, run by the real scheduler in a hurry. */
public final class TestJobs implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pace PACE =
            new Pace(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofSeconds(2), LIMIT);

    private final JobService jobs;
    private final JobScheduler scheduler;

    /** @param actors who the accounts are that start jobs */
    public TestJobs(TestJpa jpa, Actors actors) {
        Clock clock = Clock.systemUTC();
        jobs = new JobService(null, jpa.dataSource(), jpa.ids(), clock);
        scheduler = new JobScheduler(jpa.dataSource(), jpa.ids(), clock, actors, new Passage(), PACE);
    }

    /** For whatever starts jobs. */
    public Jobs jobs() {
        return jobs;
    }

    /** Lets these handlers work from now on. */
    public void run(JobHandler... handlers) {
        scheduler.use(List.of(handlers));
        scheduler.start();
    }

    /** The job once it has ended; fails if it does not in time. */
    public Job await(Actor actor, Job job) {
        Instant end = Instant.now().plus(LIMIT);
        Job now = jobs.get(actor, job.id());
        while (!now.state().ended()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not ended within " + LIMIT + ": " + now);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            now = jobs.get(actor, job.id());
        }
        return now;
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
