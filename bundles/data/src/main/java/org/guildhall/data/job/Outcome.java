// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import org.guildhall.api.job.JobMessage;
import org.guildhall.api.job.JobState;

/**
 * How a job ended.
 *
 * @param message what the reader shall know of it; null if there is nothing to say
 * @param result what it leaves behind; null for nothing
 */
record Outcome(JobState state, Tally tally, JobMessage message, Result result) {}
