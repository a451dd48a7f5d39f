// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import java.util.Collection;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.Jobs;
import org.guildhall.console.GuildhallCompleter;

/** Offers the ids of the jobs that the account started. */
@Service
public class JobCompleter extends GuildhallCompleter {

    @Reference
    private Jobs jobs;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        JobFilter mine = new JobFilter(Optional.empty(), Optional.empty());
        PageRequest some = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return jobs.list(actor, mine, some).map(job -> job.id().toString()).items();
    }
}
