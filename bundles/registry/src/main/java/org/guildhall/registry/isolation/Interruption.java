// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Breaks off a thread that hangs in a module's code. */
final class Interruption {

    private static final Set<Thread.State> WAITING = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private Interruption() {}

    /**
     * Interrupts the thread if it waits for something, which then ends. One that runs would keep the interruption until it
     * next waits, maybe within the embedded database; who waits there waits for others, and is left to.
     *
     * @return whether it was interrupted
     */
    static boolean interrupt(Thread thread) {
        boolean waits = WAITING.contains(thread.getState())
                && Arrays.stream(thread.getStackTrace())
                        .noneMatch(frame -> frame.getClassName().startsWith("org.h2."));
        if (waits) {
            thread.interrupt();
        }
        return waits;
    }
}
