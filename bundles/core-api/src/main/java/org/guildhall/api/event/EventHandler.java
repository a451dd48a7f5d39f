// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of events after their commit, at least once each: handlers are idempotent and quick. A module hears nothing of
 * what happens in unions for which it is off, nor is it told later; {@code registry/module/ENABLED} says that it is on again.
 */
@ConsumerType
public interface EventHandler {

    /** Whether events of this topic are wanted. */
    boolean wants(String topic);

    /** Called on a thread of the platform's; an exception means: tell me again later. */
    void on(Event event);
}
