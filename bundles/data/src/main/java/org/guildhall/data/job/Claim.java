// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import java.util.Map;
import org.guildhall.api.job.Job;

/**
 * A job that was taken for one run.
 *
 * @param attempt the number of the run; a higher one in the database means that another node has taken the job over
 * @param setbacks how many runs in a row broke off before this one without leaving a checkpoint
 * @param note what the last checkpoint left
 */
record Claim(Job job, Map<String, String> parameters, int attempt, int setbacks, String note) {

    Tally tally() {
        return new Tally(job.done(), job.total(), job.accepted(), job.rejected());
    }
}
