// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Starts and follows long jobs. They are kept in the database: they survive every restart and are worked on by whichever
 * node is free. Ended ones are kept for 30 days. Thread-safe.
 */
@ProviderType
public interface Jobs {

    /** To see the jobs that others started at an organization. */
    Permission VIEW = Permission.of("core.job.view");

    /** To cancel the jobs that others started at an organization. */
    Permission CANCEL = Permission.of("core.job.cancel");

    /**
     * Puts a job into the queue, to be run as this actor. Checks no permission but that somebody is signed in: ask before,
     * as the handler's services will ask again.
     *
     * @param name the {@link JobHandler#name() name} of its handler
     * @throws org.guildhall.api.error.UnauthenticatedException if nobody is signed in
     */
    Job start(Actor actor, String name, Map<String, String> parameters);

    /** As {@link #start(Actor, String, Map)}, within a transaction: the job is there once that is committed. */
    default Job start(Connection within, Actor actor, String name, Map<String, String> parameters) {
        return start(within, actor, name, parameters, Set.of());
    }

    /**
     * The same, with files that the job reads: they stay until it has ended, however long it waits, and are the
     * uploader's alone again after that.
     *
     * @param files what the actor has uploaded
     * @throws org.guildhall.api.error.NotFoundException if one is unknown, or not the actor's own
     * @throws org.guildhall.api.error.ConflictException {@code guildhall.file.kept-already}
     */
    Job start(Connection within, Actor actor, String name, Map<String, String> parameters, Set<Id> files);

    /**
     * A job of the actor's own, or one at an organization where it may {@link #VIEW}.
     *
     * @throws org.guildhall.api.error.NotFoundException if there is none, or it is out of scope
     */
    Job get(Actor actor, Id id);

    /** The jobs that {@code filter} describes, the newest first. */
    Page<Job> list(Actor actor, JobFilter filter, PageRequest page);

    /**
     * Stops a job of the actor's own, or one at an organization where it may {@link #CANCEL}. One that waits is cancelled
     * at once, one that runs at its next step. Asked for a second time before that step, it changes nothing.
     *
     * @return the job as it is now
     * @throws org.guildhall.api.error.ConflictException if it has ended
     */
    Job cancel(Actor actor, Id id);
}
