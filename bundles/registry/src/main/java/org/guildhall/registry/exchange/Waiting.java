// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.guildhall.api.error.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again and again until something is so. */
public final class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private Waiting() {}

    /** Whether it came to be so in that time. */
    public static boolean until(BooleanSupplier holds, Duration pause, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(pause);
        }
        return true;
    }

    /** Writes as soon as the database is there, unless it is given up before. */
    public static void forTheDatabase(Runnable writing, BooleanSupplier givenUp) {
        while (true) {
            try {
                writing.run();
                return;
            } catch (UnavailableException e) {
                if (givenUp.getAsBoolean()) {
                    throw e;
                }
                LOG.warn("What became of an update is written down when the database is back");
                pause(RETRY);
            }
        }
    }

    public static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an update ran; it goes on", e);
        }
    }
}
