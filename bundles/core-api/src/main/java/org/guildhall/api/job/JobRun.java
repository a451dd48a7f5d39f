// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import java.sql.Connection;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One run of a job, given to its handler; used by the thread it was given to and by no other. {@code checkpoint},
 * {@code progress} and {@code checkCancelled} end the run with an exception once somebody cancelled it, the platform or
 * the module stops or is switched off there, or another node took it over: let that exception pass, so that the transaction around it is undone.
 */
@ProviderType
public interface JobRun {

    Id id();

    /** Whoever started it, working in the same organization as then. */
    Actor actor();

    /** As they were given when it was started. */
    Map<String, String> parameters();

    /** What the last {@link #checkpoint(Connection, String)} left; empty in the first run. */
    String checkpoint();

    /**
     * Remembers how far the work has come, in the transaction of the work itself: after a crash both are there or
     * neither is. The next run begins with this text, and with the progress and the counts of this moment.
     *
     * @param within the transaction's connection; neither committed nor closed here
     */
    void checkpoint(Connection within, String text);

    /** As {@link #checkpoint(Connection, String)}, in a transaction of its own: for work that may be done twice. */
    void checkpoint(String text);

    /** Tells how far the work is; cheap enough for each step, for it is written down twice a second at most. */
    void progress(long done, long total);

    /** So many rows more were taken. */
    void accepted(long more);

    /** So many rows more were refused. */
    void rejected(long more);

    /** What the reader shall know of the outcome. */
    void message(String key, Object... arguments);

    /**
     * The file that the job leaves behind, uploaded by {@link #actor()} and kept by nobody else: it stays as long as the
     * job does, and is read by whoever started the job and whoever has that permission where it was started.
     */
    void result(Id file, Permission permission);

    /** Does nothing while the work may go on; for long steps without progress. */
    void checkCancelled();
}
