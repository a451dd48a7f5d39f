// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import jakarta.servlet.ServletResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** One request to a module, in the thread that answers it. */
public final class WatchedRequest implements AutoCloseable {

    private final String module;
    private final ServletResponse response;
    private final Consumer<WatchedRequest> end;
    private final Thread thread = Thread.currentThread();
    private final long begin = System.nanoTime();
    private boolean brokenOff;
    private boolean ended;

    WatchedRequest(String module, ServletResponse response, Consumer<WatchedRequest> end) {
        this.module = module;
        this.response = response;
        this.end = end;
    }

    String module() {
        return module;
    }

    /** Breaks it off if it has taken longer and nothing was answered yet; whether it has just done so. */
    synchronized boolean breakOff(Duration limit) {
        if (ended || brokenOff || !isLonger(limit) || response.isCommitted()) {
            return false;
        }
        brokenOff = Interruption.interrupt(thread);
        return brokenOff;
    }

    /** Whether it has begun since that moment of the machine's clock and should long have ended. */
    synchronized boolean isStuck(long since, Duration limit) {
        return !ended && begin - since > 0 && isLonger(limit) && !response.isCommitted();
    }

    /** Whether its answer is that it took too long. */
    public synchronized boolean isBrokenOff() {
        return brokenOff;
    }

    /** The thread goes on to other requests, which an interruption of this one does not concern. */
    @Override
    public synchronized void close() {
        ended = true;
        end.accept(this);
        if (brokenOff) {
            Thread.interrupted();
        }
    }

    private boolean isLonger(Duration limit) {
        return System.nanoTime() - begin > limit.toNanos();
    }
}
