// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import java.time.Instant;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobState;
import org.guildhall.api.module.Words;

/**
 * A job as it is told: with its title and its message in the reader's language.
 *
 * @param message null if there is nothing to say
 * @param file the file it leaves behind; null if there is none
 * @param rejectedFile the same file, if it holds what was rejected; else null
 */
public record JobView(
        Id id,
        String module,
        String name,
        String title,
        State state,
        long done,
        long total,
        long accepted,
        long rejected,
        String message,
        Id file,
        Id rejectedFile,
        Id organization,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /** In small letters, as scripts have come to know them. */
    public enum State {
        queued,
        running,
        done,
        failed,
        cancelled;

        JobState meant() {
            return JobState.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    /** The job in that language. */
    public static JobView of(Job job, Words words, Locale locale) {
        JobMessage message = job.message();
        return new JobView(
                job.id(),
                job.module(),
                job.name(),
                words.text(locale, job.title()),
                State.valueOf(job.state().name().toLowerCase(Locale.ROOT)),
                job.done(),
                job.total(),
                job.accepted(),
                job.rejected(),
                message == null
                        ? null
                        : words.text(locale, message.key(), message.arguments().toArray()),
                job.file(),
                job.rejected() > 0 ? job.file() : null,
                job.organization(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }
}
