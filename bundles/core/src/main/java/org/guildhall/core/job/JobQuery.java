// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.JobState;

/** Which jobs a request asks for: everybody's at an organization, or without one the actor's own. */
public class JobQuery {

    @QueryParam("organization")
    Id organization;

    @QueryParam("state")
    @DefaultValue("")
    String state;

    JobFilter filter() {
        return new JobFilter(Optional.ofNullable(organization), state(state));
    }

    static Optional<JobState> state(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(JobState.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw InvalidException.of("state", "core.job.state-unknown", text);
        }
    }
}
