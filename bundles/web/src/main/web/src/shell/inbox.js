// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";
import { absent } from "./absent.js";
import { poll } from "./poll.js";

const PAUSE = 60_000;
const SHOWN = 5;

/** What the reader has not seen yet: how much, and the newest of it. */
export function createInbox(api) {
    const inbox = reactive({ items: [], total: 0, absent: false, reload: poll(ask, () => (inbox.absent ? null : PAUSE)), read });

    async function ask() {
        try {
            const { items, total } = await api.get("core/inbox", { unread: true, limit: SHOWN, count: true });
            Object.assign(inbox, { items, total: total ?? items.length, absent: false });
        } catch (problem) {
            // the bell keeps what it knew; the inbox's own page tells what went wrong
            inbox.absent = absent(problem);
        }
    }

    async function read(item) {
        if (!item.read) {
            await api.post(`core/inbox/${item.id}/read`);
            await inbox.reload();
        }
    }

    return inbox;
}
