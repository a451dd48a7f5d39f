// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.inbox;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Everybody's inbox. Modules fill it from their event handlers, after the commit and any number of times: an item is
 * known by its module and key. Thread-safe.
 */
@ProviderType
public interface Inbox {

    /** Puts an item in, or replaces the one with its key: it is open and unread again if anything about it changed. */
    void put(InboxDraft draft);

    /** Takes an item out, because what it waited for was done or will not be; does nothing if there is none. */
    void settle(String module, String key);
}
