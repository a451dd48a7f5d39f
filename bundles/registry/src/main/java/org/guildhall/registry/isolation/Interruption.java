// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Arrays;

/** Breaks off a thread that hangs in a module's code. */
final class Interruption {

    private Interruption() {}

    /**
     * Interrupts the thread unless it is within the embedded database, which would close its file for everybody.
     *
     * @return whether it was interrupted
     */
    static boolean interrupt(Thread thread) {
        boolean inDatabase = Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("org.h2."));
        if (!inDatabase) {
            thread.interrupt();
        }
        return !inDatabase;
    }
}
