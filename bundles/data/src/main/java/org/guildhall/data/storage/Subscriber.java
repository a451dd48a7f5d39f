// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import org.guildhall.api.event.EventHandler;

/**
 * A handler that is here.
 *
 * @param name what it is remembered by while it is away, over versions of its module
 * @param module empty if it comes from none
 */
record Subscriber(String name, String module, EventHandler handler) {

    static Subscriber of(EventHandler handler) {
        return new Subscriber(handler.getClass().getName(), Passage.moduleOf(handler), handler);
    }
}
