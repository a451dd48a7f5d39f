// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Has whoever changes what Karaf has installed do so one after the other: it works each change out from what there was when it
 * was asked, and so takes back whatever came in between. Thread-safe.
 */
@Component(service = KarafTurn.class)
public class KarafTurn {

    private final ReentrantLock lock = new ReentrantLock(true);

    @Activate
    public KarafTurn() {
        // nothing to bring
    }

    /** A change by Karaf. */
    public interface Change {
        void make() throws Exception;
    }

    /** Makes it as soon as no other is being made. */
    public void make(Change change) throws Exception {
        lock.lock();
        try {
            change.make();
        } finally {
            lock.unlock();
        }
    }
}
