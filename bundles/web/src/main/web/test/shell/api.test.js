// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createApi } from "../../src/shell/api.js";

const JOB = { Location: "http://127.0.0.1:8181/api/core/jobs/0SAKJ4PX407RR" };

function answering(status, headers) {
    globalThis.fetch = async () => new Response('{"id":"0S1"}', { status, headers: { "Content-Type": "application/json", ...headers } });
    return createApi({ language: "zh-CN", t: (key) => key });
}

test("tells that a call started a long job", async () => {
    assert.deepEqual(await answering(202, JOB).post("core/members/import"), { id: "0S1", job: "0SAKJ4PX407RR" });
});

test("takes no other answer for a job", async () => {
    assert.deepEqual(await answering(201, JOB).post("core/members"), { id: "0S1" });
    assert.deepEqual(await answering(202).post("core/members"), { id: "0S1" });
});
