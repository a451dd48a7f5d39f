// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import java.util.List;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.api.inbox.Inbox;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobState;
import org.guildhall.api.job.Jobs;
import org.guildhall.core.inbox.InboxService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells whoever started a job how it ended; they have long closed the page. Of a job that was cancelled they know. */
@Component(service = EventHandler.class)
public class JobNotice implements EventHandler {

    private final Jobs jobs;
    private final Inbox inbox;

    @Activate
    public JobNotice(@Reference Jobs jobs, @Reference Inbox inbox) {
        this.jobs = jobs;
        this.inbox = inbox;
    }

    @Override
    public boolean wants(String topic) {
        return topic.equals("core/job/DONE") || topic.equals("core/job/FAILED");
    }

    @Override
    public void on(Event event) {
        Job job;
        try {
            job = jobs.get(Actor.platform(event.organization()), event.subject());
        } catch (NotFoundException e) {
            // forgotten since then: there is nothing to look at any more
            return;
        }
        inbox.put(InboxDraft.noticeToAccount(
                "job/" + job.id(),
                job.organization(),
                InboxService.OWN,
                job.account(),
                sentence(job),
                // the title is a key, which the sentence gives in the reader's language
                List.of(job.title(), String.valueOf(job.rejected())),
                "me/jobs/" + job.id()));
    }

    private static String sentence(Job job) {
        if (job.state() == JobState.FAILED) {
            return "core.job.ended-badly";
        }
        return job.rejected() > 0 ? "core.job.ended-with-refusals" : "core.job.ended-well";
    }
}
