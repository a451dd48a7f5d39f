// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { clientName } from "../../src/shell/client.js";

test("names the browser and the system that people know", () => {
    assert.equal(clientName("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"), "Edge · Windows");
    assert.equal(clientName("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36"), "Chrome · Android");
});

test("leaves what nobody knows as it came", () => {
    assert.equal(clientName("curl/8.5.0"), "curl/8.5.0");
});
