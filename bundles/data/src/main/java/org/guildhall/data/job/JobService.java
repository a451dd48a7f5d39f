// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.event.Event;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.JobState;
import org.guildhall.api.job.Jobs;
import org.guildhall.data.Ids;
import org.guildhall.data.file.store.FileTable;
import org.guildhall.data.storage.Journal;
import org.guildhall.data.storage.PlatformSchema;
import org.guildhall.data.storage.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs as an actor sees them. */
@Component
public class JobService implements Jobs {

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public JobService(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource database,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Job start(Actor actor, String name, Map<String, String> parameters) {
        return Sql.commit(database, within -> start(within, actor, name, parameters));
    }

    @Override
    public Job start(Connection within, Actor actor, String name, Map<String, String> parameters, Set<Id> files) {
        // as exact as the database keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Job job = new Job(
                ids.next(),
                name,
                account(actor),
                actor.organization(),
                JobState.QUEUED,
                0,
                0,
                0,
                0,
                null,
                null,
                now,
                null,
                null);
        try {
            JobTable.add(within, job, parameters);
            for (Id file : files) {
                FileTable.keepForJob(within, job.id(), job.account(), file);
            }
            tell(within, actor, job, "core/job/STARTED", now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return job;
    }

    @Override
    public Job get(Actor actor, Id id) {
        return visible(actor, id, VIEW);
    }

    @Override
    public Page<Job> list(Actor actor, JobFilter filter, PageRequest page) {
        filter.organization().ifPresent(organization -> actor.require(VIEW, organization));
        Id account = account(actor);
        return Sql.commit(database, within -> JobTable.list(within, account, filter, page));
    }

    @Override
    public Job cancel(Actor actor, Id id) {
        Job job = visible(actor, id, CANCEL);
        Instant now = clock.instant();
        return Sql.commit(database, within -> {
            if (JobTable.cancel(within, id, now)) {
                tell(within, actor, job, "core/job/CANCELLED", now);
                return JobTable.find(within, id).orElseThrow();
            }
            return JobTable.find(within, id)
                    .filter(running -> !running.state().ended())
                    .orElseThrow(() -> new ConflictException("guildhall.job.ended"));
        });
    }

    private Job visible(Actor actor, Id id, Permission forOthers) {
        Job job = Sql.commit(database, within -> JobTable.find(within, id))
                .orElseThrow(() -> new NotFoundException("guildhall.not-found"));
        if (!actor.account().equals(Optional.of(job.account()))) {
            actor.require(forOthers, job.organization());
        }
        return job;
    }

    private void tell(Connection within, Actor actor, Job job, String topic, Instant now) throws SQLException {
        Event event = new Event(ids.next(), topic, job.id(), job.organization(), now);
        Journal.write(within, actor.account(), List.of(event));
    }

    private static Id account(Actor actor) {
        Supplier<GuildhallException> nobody = () -> new UnauthenticatedException("guildhall.unauthenticated");
        return actor.account().orElseThrow(nobody);
    }
}
