// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createApi } from "../../src/shell/api.js";

const JOB = { Location: "http://127.0.0.1:8181/api/core/jobs/0SAKJ4PX407RR" };

function answering(status, headers, answer = { id: "0S1" }) {
    globalThis.fetch = async () => new Response(JSON.stringify(answer), { status, headers: { "Content-Type": "application/json", ...headers } });
    return createApi({ language: "zh-CN", t: (key) => key });
}

test("tells that a call started a long job", async () => {
    assert.deepEqual(await answering(202, JOB).post("core/members/import"), { id: "0S1", job: "0SAKJ4PX407RR" });
});

test("takes no other answer for a job", async () => {
    assert.deepEqual(await answering(201, JOB).post("core/members"), { id: "0S1" });
    assert.deepEqual(await answering(202).post("core/members"), { id: "0S1" });
});

test("says what is wrong in the sentences of the fields, where there are any", async () => {
    const answer = { detail: "填写的内容有误。", errors: [{ field: "name", message: "不支持这种文件。" }, { field: "size", message: "请压缩后再上传。" }] };
    await assert.rejects(answering(400, {}, answer).post("core/files"), { message: "不支持这种文件。 请压缩后再上传。" });
    await assert.rejects(answering(400, {}, { detail: "填写的内容有误。" }).post("core/files"), { message: "填写的内容有误。" });
});
