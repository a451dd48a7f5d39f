// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

/** Ends a run in the middle of its handler's work, which is undone as far as its transaction goes. */
final class RunEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    enum Why {
        /** Somebody does not want it any more. */
        CANCELLED,
        /** The platform or the handler's module stops, or is switched off for the region; another run will go on. */
        STOPPED,
        /** Another node has taken the job over, believing this one dead. */
        LOST
    }

    RunEnded(Why why) {
        super("the run ends: " + why, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
