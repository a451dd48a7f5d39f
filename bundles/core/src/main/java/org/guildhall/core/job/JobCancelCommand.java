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

/** Cancels a job. */
@Service
@Command(
        scope = "job",
        name = "cancel",
        description = "Cancel a long job; what it has finished stays",
        detailedDescription = "Example: job:cancel 0NB5HFWK1B001")
public class JobCancelCommand extends GuildhallCommand {

    @Argument(name = "JOB", description = "Id of the job", required = true)
    @Completion(JobCompleter.class)
    private String id;

    @Reference
    private Jobs jobs;

    @Reference
    private Words words;

    @Override
    protected void run(Actor actor, Output out) {
        JobView job = JobView.of(jobs.cancel(actor, Id.parse(id)), words, locale());
        out.done(job, job.state() == JobView.State.cancelled ? "Cancelled" : "It stops at its next step");
    }
}
