// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations.stop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.health.Measure;
import org.guildhall.api.health.Measures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The requests that are being answered, and whether there shall be more. Thread-safe. */
@Component(service = {Traffic.class, Measures.class})
public class Traffic implements Measures {

    private int inside;
    private boolean closed;

    @Activate
    public Traffic() {
        // open and empty
    }

    /** Whether a request may begin; if so it must {@link #leave}. */
    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    @Override
    public synchronized List<Measure> now() {
        return List.of(new Measure("requests", "running", inside));
    }

    /** Lets none begin from now on, and waits that long at most for those that have; how many have not ended. */
    synchronized int close(Duration patience) throws InterruptedException {
        closed = true;
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); inside > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return inside;
    }
}
