// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Awaits with a limit. */
final class Limits {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Limits() {}

    /** Returns once the condition holds; fails with what was awaited if it does not in that time. */
    static void await(String what, Duration atMost, Callable<Boolean> condition) {
        // an SSH client that was closed may complain in a thread of its own, which has nothing to do with what is
        // awaited here
        Awaitility.await(what)
                .dontCatchUncaughtExceptions()
                .atMost(atMost)
                .pollInterval(PAUSE)
                .until(condition);
    }
}
