// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.Jobs;
import org.guildhall.api.module.Words;
import org.guildhall.console.GuildhallCommand;
import org.guildhall.console.OrganizationCompleter;
import org.guildhall.console.OrganizationNames;
import org.guildhall.console.Output;

/** Lists long jobs. */
@Service
@Command(
        scope = "job",
        name = "list",
        description = "List the long jobs you started, or all of an organization",
        detailedDescription = "Example: job:list --state running 阜宁县总工会")
public class JobListCommand extends GuildhallCommand {

    @Argument(name = "ORG", description = "Id or exact name of the organization; your own jobs if left out")
    @Completion(OrganizationCompleter.class)
    private String organization;

    @Option(name = "--state", description = "queued, running, done, failed or cancelled")
    private JobView.State state;

    @Option(name = "--limit", description = "How many at most, up to 200")
    private int limit = PageRequest.DEFAULT_LIMIT;

    @Reference
    private Jobs jobs;

    @Reference
    private OrganizationNames names;

    @Reference
    private Words words;

    @Override
    protected void run(Actor actor, Output out) {
        JobFilter filter = new JobFilter(
                Optional.ofNullable(organization).map(name -> names.resolve(actor, name)),
                Optional.ofNullable(state).map(JobView.State::meant));
        out.rows(
                jobs.list(actor, filter, new PageRequest(limit, null, false))
                        .map(job -> JobView.of(job, words, locale()))
                        .items(),
                new Output.Column<>("Id", JobView::id),
                new Output.Column<>("Title", JobView::title),
                new Output.Column<>("State", JobView::state),
                new Output.Column<>("Done", job -> job.done() + "/" + job.total()),
                new Output.Column<>("Accepted", JobView::accepted),
                new Output.Column<>("Rejected", JobView::rejected),
                new Output.Column<>("Started", JobView::startedAt));
    }
}
