// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of events after their commit, at least once each: handlers are idempotent and quick. Each handler is told by
 * itself, one event at a time, in the order in which they happened; only what it failed to take comes later. It is
 * remembered by the name of its class, so that what happens while it is away, for a week at most, is told when it is back.
 * A module hears nothing of what happens in unions for which it is off, nor is it told later; {@code registry/module/ENABLED}
 * says that it is on again.
 */
@ConsumerType
public interface EventHandler {

    /** Whether events of this topic are wanted. */
    boolean wants(String topic);

    /**
     * Called on a thread of the platform's; an exception means: tell me again later, and later each time. A module whose
     * handler has not come back after 15 seconds is kept from working.
     */
    void on(Event event);
}
