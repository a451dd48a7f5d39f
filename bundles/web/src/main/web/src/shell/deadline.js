// SPDX-License-Identifier: Apache-2.0
const DAY = 24 * 60 * 60 * 1000;
const NAMED = { "-1": "yesterday", 0: "today", 1: "tomorrow" };
const SOON = 3;

/** How long there is until an instant, in the reader's days: a sentence, and whether to hurry. */
export function deadline(instant, t, now = new Date()) {
    const days = Math.round((midnight(new Date(instant)) - midnight(now)) / DAY);
    const named = NAMED[days];
    const text = named ? t(`web.due.${named}`) : t(days < 0 ? "web.due.over" : "web.due.left", Math.abs(days));
    return { text, tone: days < 0 ? "bad" : days <= SOON ? "warning" : "plain" };
}

function midnight(date) {
    return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
