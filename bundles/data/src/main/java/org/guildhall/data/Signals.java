// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Wakes whoever waits for a change, on every node, so that nobody need wait until they look into the database again. A
 * signal is a hint and no promise: whoever listens still looks from time to time. Thread-safe.
 */
@ProviderType
public interface Signals {

    /**
     * Has all listeners to that name called once the transaction is committed. On a database that can not tell, which no
     * two nodes share, it does nothing: whoever changes something there wakes its own node itself.
     */
    void raise(Tx tx, String name);

    /**
     * Calls the listener, which must return at once, on each signal of that name, and whenever one may have been missed.
     */
    Listening listen(String name, Runnable listener);

    /** Goes on until it is closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
