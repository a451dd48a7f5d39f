// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.Jobs;
import org.guildhall.api.module.Words;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.Output;

/** Shows one job. */
@Service
@Command(
        scope = "job",
        name = "show",
        description = "Show one long job",
        detailedDescription = "Example: job:show 0NB5HFWK1B001")
public class JobShowCommand extends GuildhallCommand {

    @Argument(name = "JOB", description = "Id of the job", required = true)
    @Completion(JobCompleter.class)
    private String id;

    @Reference
    private Jobs jobs;

    @Reference
    private Words words;

    @Override
    protected void run(Actor actor, Output out) {
        JobView job = JobView.of(jobs.get(actor, Id.parse(id)), words, locale());
        out.done(job, """
                Id            %s
                Title         %s
                Organization  %s
                State         %s
                Message       %s
                Done          %d of %d
                Accepted      %d
                Rejected      %d
                File          %s
                Created       %s
                Started       %s
                Ended         %s""".formatted(
                        job.id(),
                        job.title(),
                        job.organization(),
                        job.state(),
                        shown(job.message()),
                        job.done(),
                        job.total(),
                        job.accepted(),
                        job.rejected(),
                        shown(job.file()),
                        job.createdAt(),
                        shown(job.startedAt()),
                        shown(job.endedAt())));
    }

    private static Object shown(Object value) {
        return value == null ? "-" : value;
    }
}
