// SPDX-License-Identifier: Apache-2.0
import { toast } from "./toast.js";

const SHORT = 3000;
const LONG = 8000;

/** What a page says in passing, and how it asks before something is done. */
export const saying = (t) => ({
    /** @param action `{ text, run, duration }`: what can be done about it while it is shown */
    notify: (message, action) => toast(message, action?.duration ?? SHORT, { action }),
    warn: (message, action) => toast(message, LONG, { bad: true, action }),
    /** Answers whether to do it. */
    confirm: async (title, message, action, danger = false) => {
        const { ask } = await import("./shared/confirm.js");
        return ask({ title, message, action, cancel: t("web.action.cancel"), danger });
    },
});
