// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows how to do one kind of job; registered as a service by the module it belongs to. A job whose handler is not
 * there waits until it is, and so does one whose module is off where it was started.
 */
@ConsumerType
public interface JobHandler {

    /** {@code module.what-it-does}, for example {@code core.member-import}; its title is the word {@code core.job.member-import}. */
    String name();

    /**
     * Does the work, on a thread of the platform's; returning means it is done.
     *
     * <p>Runs <em>at least</em> once: after a crash, or after the platform or the module was stopped in the middle, it is
     * called again and goes on from its last {@link JobRun#checkpoint() checkpoint}. Never called twice at a time for one
     * job; different jobs run side by side, at most two of a module on each node.
     *
     * <p>Whatever it tells its {@link JobRun} is a step. A module whose job takes none for a minute is kept from working, and
     * the job goes on in another run; the one that hangs can change nothing of it any more.
     *
     * <p>Each service it calls checks what {@link JobRun#actor()} may do now, not what they might do when they started it.
     *
     * @throws org.guildhall.api.error.GuildhallException to fail with a reason the reader can act on; whatever else is
     *     thrown is told as a fault of the platform's
     */
    void run(JobRun run);
}
