// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Lets one at a time change what this node runs, from the first step until it is written down. Thread-safe. */
@Component(service = Turn.class)
public class Turn {

    private final ReentrantLock lock = new ReentrantLock(true);

    @Activate
    public Turn() {
        // nothing to bring
    }

    /** It is somebody's turn until this is closed, by the same thread. */
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for it. */
    public Taken take() {
        lock.lock();
        return lock::unlock;
    }
}
