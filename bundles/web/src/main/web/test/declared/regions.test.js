// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { regionLevels } from "../../src/declared/regions.js";

const region = (code, name, children = false) => ({ code, name, fullName: name, children });
const TABLE = {
    "": [region("110000", "北京市", true), region("320000", "江苏省", true), region("820000", "澳门特别行政区")],
    110000: [region("110101", "东城区")],
    320000: [region("320100", "南京市", true), region("320900", "盐城市", true)],
    320100: [region("320102", "玄武区")],
    320900: [region("320923", "阜宁县"), region("320971", "盐城经济技术开发区")],
};
const api = { get: async (path, { under }) => ({ items: path === "core/regions" ? TABLE[under] : [] }) };

async function shown(code) {
    const model = regionLevels({ api });
    await model.show(code);
    return model;
}

const chosen = ({ levels }) => levels.value.map((level) => level.chosen);

test("begins with the provinces", async () => {
    const { levels } = await shown("");
    assert.deepEqual(levels.value, [{ chosen: "", options: TABLE[""] }]);
});

test("shows the way to a code of any level, and what can be chosen below it", async () => {
    assert.deepEqual(chosen(await shown("320923")), ["320000", "320900", "320923"]);
    assert.deepEqual(chosen(await shown("320900")), ["320000", "320900", ""]);
    assert.deepEqual(chosen(await shown("320000")), ["320000", ""]);
    assert.deepEqual(chosen(await shown("110101")), ["110000", "110101"]);
    assert.deepEqual(chosen(await shown("820000")), ["820000"]);
});

test("keeps a code that the table does not have", async () => {
    assert.deepEqual(chosen(await shown("320979")), ["320000", "320900", "320979"]);
    assert.deepEqual(chosen(await shown("329900")), ["320000", "329900"]);
    assert.deepEqual(chosen(await shown("820001")), ["820000", "820001"]);
    assert.deepEqual(chosen(await shown("990000")), ["990000"]);
});

test("means what is above where a level is left open", async () => {
    const model = await shown("320923");
    for (const [level, code, meant] of [[1, "320100", "320100"], [2, "320102", "320102"], [1, "", "320000"], [0, "", ""]]) {
        await model.choose(level, code);
        assert.equal(model.meant(), meant);
    }
    assert.deepEqual(chosen(model), [""]);
});

test("has the next level at once, and its options when they come", async () => {
    const model = await shown("110101");
    const choosing = model.choose(0, "320000");
    assert.deepEqual(model.levels.value[1], { chosen: "", options: [] });
    await choosing;
    assert.deepEqual(model.levels.value[1].options, TABLE[320000]);
});

test("shows what was asked for last, whatever comes in between", async () => {
    const answers = [];
    const slow = { get: (path, { under }) => new Promise((resolve) => { answers.push(() => resolve({ items: TABLE[under] })); }) };
    const model = regionLevels({ api: slow });
    const first = model.show("820000");
    const second = model.show("");
    answers[1]();
    await second;
    answers[0]();
    await first;
    assert.deepEqual(chosen(model), [""]);
});

test("shows the code that was there when nothing can be read, and says why", async () => {
    const said = [];
    const model = regionLevels({ api: { get: () => Promise.reject(new Error("away")) }, kit: { warn: (text) => said.push(text) } });
    await model.show("320923");
    assert.deepEqual(model.levels.value, [{ chosen: "320923", options: [] }]);
    assert.deepEqual(said, ["away"]);
});
