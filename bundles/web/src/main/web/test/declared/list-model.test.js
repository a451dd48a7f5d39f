// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { listModel } from "../../src/declared/list-model.js";
import { direction, nextSort, readState, writeState } from "../../src/declared/list-state.js";

const list = { rows: "m/things", thing: "m.thing", columns: [{ name: "a" }, { name: "b" }], filters: [{ name: "state" }], search: true, sort: "-year", single: true };

test("reads its state from the address and writes back what is not as usual", () => {
    const state = readState(list, { state: "OPEN", other: "x" });
    assert.deepEqual(state, { filters: { q: "", state: "OPEN" }, sort: "-year" });
    assert.deepEqual(writeState(list, state), { state: "OPEN" });
    assert.deepEqual(writeState(list, { ...state, sort: "year" }), { state: "OPEN", sort: "year" });
});

test("turns the order at each click", () => {
    assert.equal(nextSort("-year", "year"), "year");
    assert.equal(nextSort("year", "year"), "-year");
    assert.equal(direction("-year", "year"), "descending");
    assert.equal(direction("-year", "theme"), "none");
});

test("grows page by page and counts once", async () => {
    const asked = [];
    const api = { get: async (path, query) => { asked.push(query); return query.after ? { items: [{ id: "2" }], next: null } : { items: [{ id: "1" }], next: "x", total: 2 }; } };
    const model = listModel({ api }, list);
    await settled(model);
    await model.more();
    await model.more();
    assert.deepEqual(model.parts.flat(), [{ id: "1" }, { id: "2" }]);
    assert.equal(model.total, 2);
    assert.deepEqual(asked.map(({ after, count }) => [after, count]), [[undefined, true], ["x", undefined]]);
});

test("ignores what an older question answers late", async () => {
    const answers = [];
    const model = listModel({ api: { get: () => new Promise((resolve) => answers.push(resolve)) } }, list);
    model.setSort("theme");
    answers[1]({ items: [{ id: "new" }], next: null, total: 1 });
    answers[0]({ items: [{ id: "old" }], next: null, total: 1 });
    await settled(model);
    assert.deepEqual(model.parts.flat(), [{ id: "new" }]);
});

test("reads changed rows again where they stand and lets go of those that are gone", async () => {
    const api = {
        get: async (path) => {
            if (path === "m/things") {
                return { items: [{ id: "1" }, { id: "2" }, { id: "3" }], next: null, total: 3 };
            }
            if (path.endsWith("2")) {
                throw Object.assign(new Error("gone"), { status: 404 });
            }
            return { id: "1", fresh: true };
        },
    };
    const model = listModel({ api }, list);
    await settled(model);
    await model.refresh(["1", "2"]);
    assert.deepEqual(model.parts.flat(), [{ id: "1", fresh: true }, { id: "3" }]);
});

async function settled(model) {
    while (model.loading) {
        await Promise.resolve();
    }
}
