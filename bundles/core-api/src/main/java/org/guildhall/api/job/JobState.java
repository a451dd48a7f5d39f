// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

/** Where a job stands. */
public enum JobState {
    /** Waits for a free thread, or for its module to be there and on. */
    QUEUED,
    /** Is being worked on by one node. */
    RUNNING,
    /** Has come to its end. */
    DONE,
    /** Has given up; its message says why. */
    FAILED,
    /** Was stopped by somebody; what it had finished by then stays. */
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
