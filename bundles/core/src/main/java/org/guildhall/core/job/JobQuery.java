// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.job.JobFilter;

/** Which jobs a request asks for: everybody's at an organization, or without one the actor's own. */
public class JobQuery {

    @QueryParam("organization")
    Id organization;

    @QueryParam("state")
    JobView.State state;

    JobFilter filter() {
        return new JobFilter(
                Optional.ofNullable(organization), Optional.ofNullable(state).map(JobView.State::meant));
    }
}
