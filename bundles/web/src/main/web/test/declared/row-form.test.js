// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf } from "../../src/declared/drafts.js";
import { fieldsOf } from "../../src/declared/fields.js";
import { formModel } from "../../src/declared/form-model.js";
import { lengthOf } from "../../src/declared/length.js";
import { formFor } from "../../src/declared/row-form.js";
import { context, t } from "./example.js";
import { memoryStore } from "./memory-store.js";

const row = { id: "0S1", version: 3, theme: "旧题", text: "旧文", categories: ["散文", "诗歌"], maxCharacters: 4 };
const form = {
    method: "POST", path: "essay-contest/editions/{id}/entries",
    fields: fieldsOf([{ field: "theme", options: "categories" }, { field: "text", limit: "maxCharacters" }], context.api.body("POST", "essay-contest/editions"), context),
};

test("offers what the row lists", () => {
    const [theme] = formFor(form, row).fields;
    assert.deepEqual([theme.as, theme.options], ["choice", [{ value: "散文", text: "散文" }, { value: "诗歌", text: "诗歌" }]]);
});

test("counts characters as people do, and no white space", () => {
    assert.equal(lengthOf("一 二\n\u3000😀。"), 4);
});

test("begins a new thing without what the row says, and keeps to the row's limit", async () => {
    const calls = [];
    const api = { send: async (...call) => { calls.push(call); } };
    const model = formModel({ api, t, organization: { id: "0SORG" } }, formFor(form, row), { row, draft: draftOf("a1", "x", memoryStore()), done: () => {} });
    assert.deepEqual({ ...model.values }, { theme: "", text: "" });

    Object.assign(model.values, { theme: "诗歌", text: "一二三 四五" });
    await model.submit();
    assert.deepEqual({ ...model.errors }, { text: "web.check.limit 4 5" });

    model.values.text = "一二三 四";
    await model.submit();
    const [method, path, { body, query }] = calls[0];
    assert.deepEqual([method, path, body, query.version], ["POST", "essay-contest/editions/0S1/entries", { theme: "诗歌", text: "一二三 四" }, undefined]);
});
