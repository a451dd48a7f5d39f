// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.osgi.framework.Version;

/**
 * The exchange of one version of a module for another, in either direction.
 *
 * @param fromArchive the SHA-256 under which the old version is kept
 * @param toArchive the same of the new one
 * @param step what it is doing, or did last
 * @param steps what it has done so far; those of a running one are known to its own node only
 * @param account who started it; empty for what was dropped into the deploy folder
 */
record Update(
        Id id,
        String module,
        Version from,
        Version to,
        String fromArchive,
        String toArchive,
        UpdateState state,
        UpdateStep step,
        List<StepTaken> steps,
        Optional<Reason> reason,
        Optional<Id> account,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /** A step and how long it took. */
    public record StepTaken(UpdateStep step, long millis) {}

    Update with(List<StepTaken> taken) {
        return new Update(
                id, module, from, to, fromArchive, toArchive, state, step, taken, reason, account, startedAt, endedAt);
    }
}
