// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { tellEnd } from "../../src/shell/job-end.js";

const t = (key, ...values) => [key, ...values].join(" ");

function told(job) {
    const said = [];
    const gone = [];
    const kit = { notify: (...what) => said.push(["notify", ...what]), warn: (...what) => said.push(["warn", ...what]) };
    tellEnd({ kit, t, format: { number: String }, navigate: (address) => gone.push(address) }, { id: "0J1", title: "导入会员", rejected: 0, ...job });
    const [[how, text, action]] = said;
    action.run();
    return { how, text, gone };
}

test("says that a job is done and leads to it", () => {
    assert.deepEqual(told({ state: "done" }), { how: "notify", text: "web.jobs.ended-done 导入会员 0", gone: ["me/jobs/0J1"] });
});

test("does not call a success what was refused in part", () => {
    assert.deepEqual(told({ state: "done", rejected: 9 }), { how: "warn", text: "web.jobs.ended-refused 导入会员 9", gone: ["me/jobs/0J1"] });
});

test("warns of a job that failed or was stopped", () => {
    assert.equal(told({ state: "failed", rejected: 9 }).text, "web.jobs.ended-failed 导入会员 9");
    assert.equal(told({ state: "cancelled" }).how, "warn");
});
