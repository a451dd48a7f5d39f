// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.registry.exchange.Reason;
import org.guildhall.registry.exchange.UpdateStep;

/**
 * The exchange of one version of a module for another, in either direction, on one node.
 *
 * @param step what it is doing, or did last
 * @param steps what it has done so far; those of a running one are known to its own node only
 */
record Update(
        Id id,
        String module,
        Release from,
        Release to,
        Begin begin,
        UpdateState state,
        UpdateStep step,
        List<StepTaken> steps,
        Optional<Reason> reason,
        Instant heardAt,
        Optional<Instant> endedAt) {

    /** Longer than a node needs to start again and settle what broke off. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** A step and how long it took. */
    public record StepTaken(UpdateStep step, long millis) {}

    /**
     * How it came about.
     *
     * @param node the name of the node that performs it; empty for what was written down before nodes had names
     * @param account who started it; empty for what was dropped into the deploy folder
     */
    record Begin(String node, Optional<Id> account, Instant at) {}

    static Update begun(Id id, String module, Release from, Release to, Begin begin) {
        return new Update(
                id,
                module,
                from,
                to,
                begin,
                UpdateState.RUNNING,
                UpdateStep.REHEARSE,
                List.of(),
                Optional.empty(),
                begin.at(),
                Optional.empty());
    }

    Update of(Release old, Release next) {
        return new Update(id, module, old, next, begin, state, step, steps, reason, heardAt, endedAt);
    }

    Update with(List<StepTaken> taken) {
        return new Update(id, module, from, to, begin, state, step, taken, reason, heardAt, endedAt);
    }

    Update ended(UpdateState how, Optional<Reason> why, List<StepTaken> taken, Instant at) {
        return new Update(id, module, from, to, begin, how, step, taken, why, heardAt, Optional.of(at));
    }

    /** As it is to be seen at that moment. */
    Update at(Instant now) {
        boolean silent = state == UpdateState.RUNNING && heardAt.plus(SILENCE).isBefore(now);
        return silent
                ? new Update(id, module, from, to, begin, UpdateState.ABANDONED, step, steps, reason, heardAt, endedAt)
                : this;
    }
}
