// SPDX-License-Identifier: Apache-2.0
package org.guildhall.faulty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What can be wrong with a module. */
public enum Mood {
    /** All is well. */
    FINE {
        @Override
        void play() {
            // nothing is wrong
        }
    },
    /** Throws what nobody declared. */
    THROW {
        @Override
        void play() {
            throw new IllegalStateException("thrown on demand");
        }
    },
    /** Waits for what never comes; ends when it is interrupted. */
    HANG {
        @Override
        void play() {
            waitForEver();
            throw new IllegalStateException("broken off");
        }
    },
    /** Waits for what never comes and hears no interruption, until the system property says that it does. */
    DEAF {
        @Override
        void play() {
            while (!Boolean.getBoolean(HEARS)) {
                LockSupport.parkNanos(100_000_000);
                Thread.interrupted();
            }
        }
    },
    /** Burns a processor and fills memory; hears no interruption for 20 seconds. */
    HOG {
        @Override
        void play() {
            long end = System.nanoTime() + 20_000_000_000L;
            List<byte[]> held = new ArrayList<>();
            while (System.nanoTime() < end) {
                if (held.size() < 200) {
                    held.add(new byte[1024 * 1024]);
                }
            }
        }
    },
    /** Leaves a thread behind that outlives the bundle. */
    LEAK {
        @Override
        void play() {
            Thread left = new Thread(Mood::waitForEver, "faulty-leak");
            left.setDaemon(true);
            left.start();
        }
    };

    static final String HEARS = "guildhall.faulty-hears";

    abstract void play();

    private static synchronized void waitForEver() {
        try {
            while (true) {
                Mood.class.wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
