// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.node;

import java.time.Duration;
import java.time.Instant;
import org.guildhall.registry.desired.DesiredModule;
import org.guildhall.registry.exchange.Reason;

/**
 * What was tried in vain with a module on this node.
 *
 * @param revision of the desired state that was tried
 * @param attempts how often
 * @param reason why it failed last
 * @param nextAttemptAt when it is tried again, unless something else is desired before
 */
record Setback(long revision, int attempts, Reason reason, Instant nextAttemptAt) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 6;

    static Setback first(DesiredModule desired, Reason reason, Instant now) {
        return new Setback(desired.revision(), 1, reason, now.plus(FIRST_PAUSE));
    }

    /** It has failed again: the pause doubles, up to some minutes. */
    Setback again(DesiredModule desired, Reason reason, Instant now) {
        if (!isOf(desired)) {
            return first(desired, reason, now);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new Setback(revision, attempts + 1, reason, next);
    }

    /** Whether it is not yet time to try that again. */
    boolean holdsBack(DesiredModule desired, Instant now) {
        return isOf(desired) && now.isBefore(nextAttemptAt);
    }

    private boolean isOf(DesiredModule desired) {
        return revision == desired.revision();
    }
}
