// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { deadline } from "../../src/shell/deadline.js";

const t = (key, ...values) => [key, ...values].join(" ");
const NOW = new Date(2026, 2, 10, 23, 30);
const at = (day, hour) => new Date(2026, 2, day, hour).toISOString();

test("counts days as the calendar does, not by 24 hours", () => {
    assert.deepEqual(deadline(at(11, 0), t, NOW), { text: "web.due.tomorrow", tone: "warning" });
    assert.deepEqual(deadline(at(10, 1), t, NOW), { text: "web.due.today", tone: "warning" });
    assert.deepEqual(deadline(at(9, 23), t, NOW), { text: "web.due.yesterday", tone: "bad" });
});

test("hurries only what ends within three days", () => {
    assert.deepEqual(deadline(at(13, 12), t, NOW), { text: "web.due.left 3", tone: "warning" });
    assert.deepEqual(deadline(at(14, 12), t, NOW), { text: "web.due.left 4", tone: "plain" });
    assert.deepEqual(deadline(at(1, 12), t, NOW), { text: "web.due.over 9", tone: "bad" });
});
