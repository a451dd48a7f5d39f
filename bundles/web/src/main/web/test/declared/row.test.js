// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { readRow } from "../../src/declared/row.js";
import { t } from "./example.js";

const refusing = (status) => ({ t, api: { get: () => Promise.reject(Object.assign(new Error("refused"), { status })) } });

test("reads a row by its id", async () => {
    const api = { get: async (path) => ({ path }) };
    assert.deepEqual(await readRow({ api, t }, "m/things", "a/b"), { path: "m/things/a%2Fb" });
});

test("takes an id that can not be one for a row that is not there", async () => {
    await assert.rejects(readRow(refusing(400), "m/things", "XXXX"), { status: 404, message: "web.state.no-such-row" });
    await assert.rejects(readRow(refusing(503), "m/things", "0S1"), { status: 503, message: "refused" });
});
