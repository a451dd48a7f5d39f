// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Awaits with a limit. */
final class Limits {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final long PAUSE_MILLIS = 50;

    private Limits() {}

    /** Returns once the condition holds; fails with what was awaited if it does not in that time. */
    static void await(String what, Duration atMost, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(atMost);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
