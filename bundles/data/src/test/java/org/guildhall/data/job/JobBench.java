// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.guildhall.api.job.Housekeeping;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobState;
import org.guildhall.data.Ids;
import org.guildhall.data.SwitchedModule;
import org.guildhall.data.job.JobScheduler.Pace;
import org.guildhall.data.storage.NodeIds;
import org.guildhall.data.storage.Passage;
import org.guildhall.data.storage.SchemaMigration;
import org.guildhall.data.storage.SwappedModule;

/** Jobs on a database of the test's own, and as many nodes as it wants. */
final class JobBench implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Pace PACE = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1));

    final DataSource database;
    final Ids ids = new NodeIds(1);
    final SwappedModule swapped = new SwappedModule();
    final JobService jobs;
    final SwitchedModule module = new SwitchedModule("test");
    private final List<JobScheduler> nodes = new ArrayList<>();

    JobBench(DataSource database) {
        this.database = database;
        new SchemaMigration(database).migrate("data", JobBench::files);
        jobs = new JobService(null, database, ids, Clock.systemUTC());
    }

    /** Starts a node with these handlers. */
    JobScheduler node(JobHandler... handlers) {
        JobScheduler node = made();
        node.handlers = List.of(handlers);
        node.start();
        return node;
    }

    /** Starts a node that has to tidy up only, which it does at once. */
    void tidy(List<Housekeeping> housekeeping) {
        JobScheduler node = made();
        node.housekeeping = housekeeping;
        node.start();
    }

    private JobScheduler made() {
        JobScheduler node = new JobScheduler(
                database, ids, Clock.systemUTC(), new KnownActors(), new Passage(swapped, module, module), PACE);
        nodes.add(node);
        return node;
    }

    void stop(JobScheduler node) {
        nodes.remove(node);
        node.stop();
    }

    Job start(String name) {
        return start(name, Map.of());
    }

    Job start(String name, Map<String, String> parameters) {
        return jobs.start(KnownActors.LI, name, parameters);
    }

    Job now(Job job) {
        return jobs.get(KnownActors.CHIEF, job.id());
    }

    Job await(Job job, JobState state) {
        return await(job, now -> now.state() == state);
    }

    /** The job once that is so; fails if it does not come to that in time. */
    Job await(Job job, Predicate<Job> wanted) {
        Instant end = Instant.now().plus(LIMIT);
        while (!wanted.test(now(job))) {
            assertThat(Instant.now()).as("still %s", now(job)).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return now(job);
    }

    @Override
    public void close() {
        nodes.forEach(JobScheduler::stop);
    }

    private static List<URL> files(String folder) {
        try {
            Path common = Path.of("src/main/resources", folder);
            List<URL> files = new ArrayList<>();
            if (common.toFile().isDirectory()) {
                for (var file : common.toFile().listFiles()) {
                    files.add(file.toURI().toURL());
                }
            }
            return files;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
