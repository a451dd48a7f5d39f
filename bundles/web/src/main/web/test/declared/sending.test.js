// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { isUnreachable, whenBack } from "../../src/declared/sending.js";

test("tells a server that is away from one that says no", () => {
    assert.deepEqual([0, 503, 404, 500].map((status) => isUnreachable({ status })), [true, true, false, false]);
});

test("waits longer and longer until the server is ready", async () => {
    const pauses = [];
    const answers = [false, false, true];
    await whenBack(new AbortController().signal, { ready: async () => answers.shift(), pause: async (millis) => pauses.push(millis) });
    assert.deepEqual(pauses, [2000, 3000, 4500]);
});
