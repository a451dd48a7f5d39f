// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.api.inbox.Inbox;
import org.guildhall.api.inbox.InboxDraft;

/** An inbox in memory that shows what lies in it. */
public final class TestInbox implements Inbox {

    private final Map<String, InboxDraft> items = new TreeMap<>();

    /** What is open, by key. */
    public List<InboxDraft> items() {
        return List.copyOf(items.values());
    }

    @Override
    public void put(InboxDraft draft) {
        items.put(draft.module() + " " + draft.key(), draft);
    }

    @Override
    public void settle(String module, String key) {
        items.remove(module + " " + key);
    }
}
