// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.time.Duration;
import java.util.List;
import org.guildhall.api.module.Hang;

/** How long a call into a module may go without a sign of life, and what to tell of it after that. Thread-safe. */
public final class Patience {

    private final Duration limit;
    private final String reason;
    private final String what;
    private volatile long lastSign = System.nanoTime();
    private volatile boolean givenUp;

    /**
     * @param reason the key of a sentence with the module, {@code what} and the limit in seconds
     * @param what the topic of an event, or the name of a job
     */
    public Patience(Duration limit, String reason, String what) {
        this.limit = limit;
        this.reason = reason;
        this.what = what;
    }

    /** The call goes on. */
    public void sign() {
        lastSign = System.nanoTime();
    }

    /** Whether nobody waits for the call any longer: if it ever goes on, it must end. */
    public boolean isGivenUp() {
        return givenUp;
    }

    void giveUp() {
        givenUp = true;
    }

    boolean isOver() {
        return silent().compareTo(limit) >= 0;
    }

    Duration silent() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    Duration left() {
        return limit.minus(silent());
    }

    Hang hang(String module, Thread within) {
        return new Hang(module, within, silent(), reason, List.of(module, what, limit.toSeconds()));
    }
}
