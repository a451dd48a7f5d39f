// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.health.Ready;
import org.guildhall.api.job.Housekeeping;
import org.guildhall.api.job.JobHandler;
import org.guildhall.data.Ids;
import org.guildhall.data.storage.Passage;
import org.guildhall.data.storage.Patience;
import org.guildhall.data.storage.PlatformSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs out of the queue that all nodes share, and runs them on a few threads. A node that is not heard of for a
 * while is believed dead, and its jobs go on elsewhere. A job that hangs costs a thread of its own, and none of these.
 */
@Component(service = JobScheduler.class, immediate = true)
public class JobScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int THREADS = 3;

    private final Scheduler scheduler;
    private final Passage passage;
    private volatile boolean stopping;

    @Reference
    volatile List<JobHandler> handlers = List.of();

    @Reference
    volatile List<Housekeeping> housekeeping = List.of();

    /**
     * How often a node looks for work, and how often it says that it lives.
     *
     * @param later when it looks again at a job that cannot run just now
     * @param grace how long running jobs may take to come to a step at which they can be stopped
     * @param patience how long a job may go without a step before it is given up
     */
    public record Pace(Duration poll, Duration later, Duration heartbeat, Duration grace, Duration patience) {

        /** Dead after four heartbeats missed, looked for every second one: taken over within 24 seconds. */
        static final Pace USUAL = new Pace(
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
    }

    /** @param ready for as long as nothing may be done that nobody asks for, this is not here */
    @Activate
    public JobScheduler(
            @Reference Ready ready,
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference Actors actors,
            @Reference Passage passage) {
        this(database, ids, clock, actors, passage, Pace.USUAL);
    }

    /** At a pace of one's own, as in tests. */
    public JobScheduler(DataSource database, Ids ids, Clock clock, Actors actors, Passage passage, Pace pace) {
        this.passage = passage;
        RunTable table = new RunTable(database, ids);
        JobRunner runner = new JobRunner(table, actors, clock, this::able, passage, pace);
        Task<Void> jobs = Tasks.custom(JobTable.TASK, Void.class)
                .onFailure((failed, queue) ->
                        queue.reschedule(failed, clock.instant().plus(pace.later())))
                .onDeadExecutionRevive()
                .execute((instance, context) -> runner.run(Id.parse(instance.getId())));
        RecurringTask<Void> tidying = Tasks.recurring("housekeeping", FixedDelay.ofHours(1))
                .execute((instance, context) -> housekeeping.forEach(one -> tidy(one, pace.patience())));
        scheduler = Scheduler.create(database, jobs)
                .startTasks(tidying)
                .tableName(JobTable.QUEUE)
                .jdbcCustomization(new DefaultJdbcCustomization(false))
                .schedulerName(new SchedulerName.Fixed(
                        ManagementFactory.getRuntimeMXBean().getName()))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(pace.grace())
                .build();
    }

    /** Begins to look for work. */
    @Activate
    public void start() {
        scheduler.start();
    }

    /** Running jobs go back to the queue at their next step; the one that has none is taken over once it seems dead. */
    @Deactivate
    public void stop() {
        stopping = true;
        scheduler.stop();
    }

    /** Uses just these handlers, as in tests. */
    public void use(List<JobHandler> just) {
        handlers = List.copyOf(just);
    }

    /**
     * Those of a module that is being swapped or kept from working are not: its jobs end at their next step, and go on with
     * the new version.
     */
    private List<JobHandler> able() {
        if (stopping) {
            return List.of();
        }
        Set<String> held = passage.held();
        return handlers.stream()
                .filter(handler -> !held.contains(JobRunner.module(handler)))
                .toList();
    }

    private void tidy(Housekeeping one, Duration limit) {
        String name = one.getClass().getName();
        try {
            passage.call(Passage.moduleOf(one), new Patience(limit, "guildhall.job.hangs", name), () -> {
                one.tidy();
                return name;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} could not tidy up and tries again in an hour", name, e);
        }
    }
}
