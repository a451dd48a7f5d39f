// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobRun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Plays a mood in its first run, and has nothing more to do in the next. */
@Component(service = JobHandler.class)
public class MoodJob implements JobHandler {

    static final String NAME = "faulty.mood";

    @Activate
    public MoodJob() {
        // waits for work
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        if (run.checkpoint().isEmpty()) {
            run.checkpoint("played");
            Mood.valueOf(run.parameters().get("mood")).play();
        }
    }
}
