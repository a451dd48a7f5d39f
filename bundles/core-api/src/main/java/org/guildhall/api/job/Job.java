// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import java.time.Instant;
import org.guildhall.api.Id;

/**
 * How far a piece of long work is.
 *
 * @param name the {@link JobHandler#name() name} of its handler
 * @param account who started it
 * @param organization where they worked when they did
 * @param done how many steps are behind it
 * @param total how many steps it has; 0 until it knows
 * @param accepted how many rows it has taken
 * @param rejected how many rows it has refused
 * @param message why it failed, what it waits for or what it found; null if there is nothing to say
 * @param file the file it leaves behind; null if there is none
 * @param startedAt when it was first begun; null while it waits for that
 * @param endedAt when it ended; null until then
 */
public record Job(
        Id id,
        String name,
        Id account,
        Id organization,
        JobState state,
        long done,
        long total,
        long accepted,
        long rejected,
        JobMessage message,
        Id file,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /** The id of the module that works on it. */
    public String module() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The message key of its title: {@code core.job.member-import} for {@code core.member-import}. */
    public String title() {
        return module() + ".job" + name.substring(name.indexOf('.'));
    }
}
