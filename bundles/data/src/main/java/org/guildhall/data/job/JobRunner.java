// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actors;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.UnavailableException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobState;
import org.guildhall.data.job.RunEnded.Why;
import org.guildhall.data.storage.GivenUpException;
import org.guildhall.data.storage.Passage;
import org.guildhall.data.storage.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one job at a time on the calling thread, and says what the scheduler shall do with it afterwards. */
final class JobRunner {

    /** A job that takes its node with it each time would take them all in turn. */
    private static final int MOST_SETBACKS = 5;

    /** Of a node's threads: one module's jobs leave some to everybody else's. */
    private static final int PLACES = 2;

    /** Kinds of SQL states: connection lost, shut down by an operator, deadlock. */
    private static final Set<String> PASSING = Set.of("08", "57", "40");

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final CompletionHandler<Void> REMOVE = (complete, queue) -> queue.remove();
    private static final CompletionHandler<Void> LEAVE = (complete, queue) -> {};

    private final RunTable table;
    private final Actors actors;
    private final Clock clock;
    private final Handlers handlers;
    private final Passage passage;
    private final JobScheduler.Pace pace;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    /** The handlers that may work just now. */
    interface Handlers {
        List<JobHandler> now();
    }

    JobRunner(RunTable table, Actors actors, Clock clock, Handlers handlers, Passage passage, JobScheduler.Pace pace) {
        this.table = table;
        this.actors = actors;
        this.clock = clock;
        this.handlers = handlers;
        this.passage = passage;
        this.pace = pace;
    }

    CompletionHandler<Void> run(Id id) {
        Optional<Job> job = table.find(id);
        if (job.isEmpty()) {
            return REMOVE;
        }
        Optional<JobHandler> handler = handlers.now().stream()
                .filter(one -> one.name().equals(job.get().name()))
                .findFirst();
        String module = job.get().module();
        if (handler.isEmpty()) {
            return keepWaiting(id, "guildhall.job.waiting", module);
        }
        if (isOff(job.get())) {
            return keepWaiting(id, "guildhall.job.module-off", module + ".name");
        }
        Semaphore free = places.computeIfAbsent(module, each -> new Semaphore(PLACES));
        if (!free.tryAcquire()) {
            return after(pace.later());
        }
        try {
            return table.begin(id, clock.instant())
                    .map(claim -> run(handler.get(), claim))
                    .orElse(REMOVE);
        } finally {
            free.release();
        }
    }

    private CompletionHandler<Void> keepWaiting(Id id, String why, String module) {
        table.keepWaiting(id, new JobMessage(why, List.of(module)));
        return after(pace.later());
    }

    private CompletionHandler<Void> run(JobHandler handler, Claim claim) {
        Patience patience = new Patience(pace.patience(), "guildhall.job.hangs", handler.name());
        Run.Stops stops = new Run.Stops(() -> !handlers.now().contains(handler), () -> isOff(claim.job()));
        Run run = new Run(claim, actors, table, patience, stops);
        try {
            run.checkCancelled();
            if (claim.setbacks() >= MOST_SETBACKS) {
                run.message("guildhall.job.broke-off", claim.setbacks());
                return end(run, JobState.FAILED);
            }
            JobState done = passage.call(module(handler), patience, () -> {
                // while it waited to come in, its version may have left
                run.checkCancelled();
                handler.run(run);
                return JobState.DONE;
            });
            return end(run, done);
        } catch (InterruptedException e) {
            // the node stops, and the handler may still be at work: whoever finds the node dead goes on
            return LEAVE;
        } catch (GivenUpException e) {
            table.postpone(claim);
            return after(pace.later());
        } catch (RuntimeException | Error e) {
            return afterFault(run, e);
        }
    }

    /** The module a handler belongs to. */
    static String module(JobHandler handler) {
        return handler.name().substring(0, handler.name().indexOf('.'));
    }

    private CompletionHandler<Void> afterFault(Run run, Throwable fault) {
        Optional<RunEnded> ended = cause(fault, RunEnded.class::isInstance).map(RunEnded.class::cast);
        if (ended.isPresent() && ended.get().why() == Why.LOST) {
            return LEAVE;
        }
        if (ended.isPresent() && ended.get().why() == Why.CANCELLED) {
            return end(run, JobState.CANCELLED);
        }
        if (ended.isPresent() || run.stopping() || isOff(run.claim().job())) {
            table.release(run.claim());
            return after(Duration.ZERO);
        }
        if (cause(fault, JobRunner::passes).isPresent()) {
            LOG.warn("Job {} is tried again: {}", run.id(), fault.toString());
            table.postpone(run.claim());
            return after(pace.later());
        }
        if (fault instanceof GuildhallException expected) {
            run.message(expected.key(), expected.arguments().toArray());
        } else {
            String number = UUID.randomUUID().toString();
            LOG.error("Job {} broke, told as {}", run.id(), number, fault);
            run.message("guildhall.job.broken", number);
        }
        return end(run, JobState.FAILED);
    }

    private boolean isOff(Job job) {
        return passage.isOff(job.module(), job.organization());
    }

    private CompletionHandler<Void> end(Run run, JobState state) {
        table.end(run.claim(), run.outcome(state), clock.instant());
        return REMOVE;
    }

    private CompletionHandler<Void> after(Duration pause) {
        return (complete, queue) -> queue.reschedule(complete, clock.instant().plus(pause));
    }

    /** Whether the database was away, or took somebody else's side; both pass. */
    private static boolean passes(Throwable fault) {
        return fault instanceof UnavailableException
                || fault instanceof ConflictException conflict && "guildhall.changed-meanwhile".equals(conflict.key())
                || fault instanceof SQLTransientException
                || fault instanceof SQLException sql && PASSING.stream().anyMatch(state(sql)::startsWith);
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    private static Optional<Throwable> cause(Throwable fault, Predicate<Throwable> wanted) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
