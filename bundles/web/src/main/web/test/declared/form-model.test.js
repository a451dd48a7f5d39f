// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf } from "../../src/declared/drafts.js";
import { fieldsOf } from "../../src/declared/fields.js";
import { formModel } from "../../src/declared/form-model.js";
import { context, t } from "./example.js";
import { memoryStore } from "./memory-store.js";

const form = {
    method: "PUT", path: "essay-contest/editions/{id}",
    fields: fieldsOf(["theme", "text"], context.api.body("POST", "essay-contest/editions"), context),
};
const ROW = { id: "0S1", version: 3, theme: "旧题", text: "旧文" };

function open(send, { store = memoryStore(), reload, row = ROW } = {}) {
    const calls = [];
    const answers = [];
    const api = { send: (...call) => { calls.push(call); return send(calls.length); } };
    const draft = draftOf("a1", "editions/0S1", store);
    const model = formModel({ api, t, organization: { id: "0SORG" } }, form, { row, reload, draft, done: (answer) => answers.push(answer) });
    return { model, calls, answers, store };
}

const refused = (problem) => Promise.reject(Object.assign(new Error("refused"), problem));

test("sends what was typed with the version it was read in", async () => {
    const { model, calls, answers } = open(async () => ({ id: "0S1" }));
    model.values.theme = "新题";
    await model.submit();
    const [method, path, { body, query, key }] = calls[0];
    assert.deepEqual([method, path, body, query], ["PUT", "essay-contest/editions/0S1", { theme: "新题", text: "旧文" }, { version: 3 }]);
    assert.match(key, /^[0-9a-f]{32}$/);
    assert.deepEqual(answers, [{ id: "0S1" }]);
});

test("sends nothing while a field is wrong, and leads there", async () => {
    const { model, calls } = open(async () => null);
    model.values.theme = "";
    await model.submit();
    assert.equal(calls.length, 0);
    assert.equal(model.attempts, 1);
    assert.deepEqual(model.errors, { theme: "web.check.required" });
});

test("shows the server's objections where they belong", async () => {
    const errors = [{ field: "theme", message: "已有" }, { field: "other", message: "别的" }];
    const { model } = open(() => refused({ status: 400, type: "", errors }));
    await model.submit();
    assert.deepEqual({ ...model.errors }, { theme: "已有" });
    assert.equal(model.problem, "别的");
    assert.equal(model.busy, false);
});

test("says all that is wrong with one field", async () => {
    const errors = [{ field: "theme", message: "第 3 位有误。" }, { field: "theme", message: "应为“1”。" }];
    const { model } = open(() => refused({ status: 400, type: "", errors }));
    await model.submit();
    assert.deepEqual({ ...model.errors }, { theme: "第 3 位有误。 应为“1”。" });
});

test("takes what was sent already as done", async () => {
    const { model, answers } = open(() => refused({ status: 409, type: "urn:guildhall:sent-already" }));
    await model.submit();
    assert.deepEqual(answers, [null]);
});

test("keeps the key of what was sent in vain, and takes another for something else", async () => {
    const store = memoryStore();
    const first = open(() => refused({ status: 500, type: "" }), { store });
    first.model.values.theme = "新题";
    await first.model.submit();
    const again = open(async () => null, { store });
    assert.equal(again.model.values.theme, "新题");
    assert.ok(again.model.restored);
    await again.model.submit();
    assert.equal(again.calls[0][2].key, first.calls[0][2].key);
    const other = open(() => refused({ status: 500, type: "" }));
    await other.model.submit();
    other.model.values.theme = "另题";
    await other.model.submit();
    assert.notEqual(other.calls[0][2].key, other.calls[1][2].key);
});

test("shows both versions when somebody else was quicker, and sends what is chosen", async () => {
    const theirs = { ...ROW, version: 4, theme: "他题", text: "他文" };
    const { model, calls, answers } = open(
        (turn) => (turn === 1 ? refused({ status: 409, type: "urn:guildhall:changed-meanwhile" }) : Promise.resolve(theirs)),
        { reload: async () => theirs });
    model.values.theme = "我题";
    await model.submit();
    assert.deepEqual(model.conflict.map(({ field, both, choice }) => [field.name, both, choice]), [["theme", true, "mine"], ["text", false, "theirs"]]);
    await model.settle();
    assert.deepEqual(calls[1][2].body, { theme: "我题", text: "他文" });
    assert.deepEqual(calls[1][2].query, { version: 4 });
    assert.equal(answers.length, 1);
});

test("shows what somebody changed while the reader was away", async () => {
    const store = memoryStore();
    const away = open(async () => null, { store });
    away.model.values.theme = "我的题";
    away.model.keep();

    const newer = { ...ROW, version: 4, text: "别人的文" };
    const { model, calls } = open(async () => newer, { store, row: newer });
    assert.deepEqual(model.conflict.map(({ field, choice }) => [field.name, choice]), [["theme", "mine"], ["text", "theirs"]]);
    await model.settle();
    const [, , { body, query }] = calls[0];
    assert.deepEqual([body, query], [{ theme: "我的题", text: "别人的文" }, { version: 4 }]);
});

test("forgets the draft once it is sent, or thrown away", async () => {
    const { model, store } = open(async () => null);
    model.values.theme = "新题";
    model.keep();
    assert.equal(Object.keys(store).length, 1);
    await model.submit();
    assert.equal(Object.keys(store).length, 0);
    model.keep();
    model.discard();
    assert.equal(model.values.theme, "旧题");
    assert.equal(Object.keys(store).length, 0);
});

test("waits for a file that is still on its way and sends it along", async () => {
    const { model, calls } = open(async () => ({ id: "0S1" }));
    let arrive;
    model.awaitUpload(new Promise((resolve) => { arrive = resolve; }));
    const sent = model.submit();
    await Promise.resolve();
    assert.deepEqual([model.busy, model.pending, calls.length], [true, 1, 0]);
    model.values.text = "附文件";
    arrive(true);
    await sent;
    assert.equal(calls[0][2].body.text, "附文件");
    assert.deepEqual([model.busy, model.pending], [false, 0]);
});

test("sends nothing without a file that did not arrive, until it is told to again", async () => {
    const { model, calls } = open(async () => ({ id: "0S1" }));
    model.awaitUpload(Promise.resolve(false));
    await model.submit();
    assert.deepEqual([model.problem, model.attempts, calls.length], ["web.form.not-uploaded", 1, 0]);
    await model.submit();
    assert.equal(calls.length, 1);
});

test("takes the row as it is now when what was typed over an older one is thrown away", async () => {
    const store = memoryStore();
    const away = open(async () => null, { store });
    away.model.values.theme = "我的题";
    away.model.keep();

    const newer = { ...ROW, version: 4, theme: "别人的题" };
    const { model, calls } = open(async () => newer, { store, row: newer });
    model.discard();
    assert.deepEqual([model.conflict, model.values.theme], [null, "别人的题"]);
    await model.submit();
    assert.deepEqual([calls[0][2].body.theme, calls[0][2].query], ["别人的题", { version: 4 }]);
});

test("sends what the reader chose to see, whatever stands in the fields behind it", async () => {
    const theirs = { ...ROW, version: 4, theme: "他题", text: "他文" };
    const { model, calls } = open(
        (turn) => (turn === 1 ? refused({ status: 409, type: "urn:guildhall:changed-meanwhile" }) : Promise.resolve(theirs)),
        { reload: async () => theirs });
    model.values.theme = "我题";
    await model.submit();
    model.values.theme = "";
    await model.settle();
    assert.deepEqual(calls[1][2].body, { theme: "我题", text: "他文" });
});

test("gives up the reader's own where somebody was quicker, without undoing what they did", async () => {
    const theirs = { ...ROW, version: 4, theme: "他题" };
    const { model, calls } = open(
        (turn) => (turn === 1 ? refused({ status: 409, type: "urn:guildhall:changed-meanwhile" }) : Promise.resolve(theirs)),
        { reload: async () => theirs });
    model.values.theme = "我题";
    await model.submit();
    model.discard();
    await model.submit();
    assert.deepEqual(calls[1][2].body, { theme: "他题", text: "旧文" });
});
