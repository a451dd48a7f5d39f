// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * Which jobs a list shows.
 *
 * @param organization everybody's jobs at this organization; empty for the actor's own, wherever
 * @param state only those in this state
 */
public record JobFilter(Optional<Id> organization, Optional<JobState> state) {}
