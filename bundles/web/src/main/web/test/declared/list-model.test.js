// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { listModel } from "../../src/declared/list-model.js";
import { direction, isUsual, nextSort, readState, writeState } from "../../src/declared/list-state.js";

const list = { rows: "m/things", thing: "m.thing", columns: [{ name: "a" }, { name: "b" }], filters: [{ name: "state" }], search: true, sort: "-year", single: true };

test("reads its state from the address and writes back what is not as usual", () => {
    const state = readState(list, { state: "OPEN", other: "x" });
    assert.deepEqual(state, { filters: { q: "", state: "OPEN" }, sort: "-year" });
    assert.deepEqual(writeState(list, state), { state: "OPEN" });
    assert.deepEqual(writeState(list, { ...state, sort: "year" }), { state: "OPEN", sort: "year" });
});

test("knows whether it was the reader who asked for less", () => {
    const related = { ...list, filters: [{ name: "asOf", given: true }] };
    assert.equal(isUsual(related, { filters: { asOf: "2024-10-20" } }), true);
    assert.equal(isUsual(list, { filters: { state: "OPEN" } }), false);
    assert.equal(isUsual(list, { filters: { state: "" } }), true);
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

/** Answers two rows a page, of all that fit, and counts what it was asked. */
function listing(rows) {
    const asked = [];
    const get = async (path, query) => {
        asked.push(path);
        if (path !== "m/things") {
            const found = rows.find(({ id }) => path.endsWith(`/${id}`));
            return found ?? Promise.reject(Object.assign(new Error("gone"), { status: 404 }));
        }
        const fitting = rows.filter(({ state }) => !query.state || state === query.state);
        const from = Number(query.after ?? 0);
        return { items: fitting.slice(from, from + 2), next: fitting[from + 2] ? String(from + 2) : null, total: query.count && fitting.length };
    };
    return { asked, get };
}

const open = (id) => ({ id, state: "OPEN" });

test("reads a changed row again where it stands and lets go of one that is gone", async () => {
    const rows = ["1", "2", "3"].map(open);
    const api = listing(rows);
    const model = listModel({ api }, list);
    await settled(model);
    await model.more();
    api.asked.length = 0;
    rows.splice(0, 2, { id: "1", state: "CLOSED" });
    await model.refresh(["1", "2"]);
    assert.deepEqual(model.parts.flat(), [{ id: "1", state: "CLOSED" }, open("3")]);
    assert.equal(model.total, 2);
    assert.deepEqual(api.asked, ["m/things/1", "m/things/2"]);
});

test("lets go of rows that no longer fit the filters, and counts anew", async () => {
    const rows = ["1", "2", "3", "4", "5"].map(open);
    const model = listModel({ api: listing(rows) }, list, { query: { state: "OPEN" } });
    await settled(model);
    await model.more();
    model.choose(rows[0], true);
    rows[0] = { id: "1", state: "CLOSED" };
    await model.refresh(["1"]);
    assert.deepEqual(model.parts.map((part) => part.map(({ id }) => id)), [["2", "3"], ["4", "5"]]);
    assert.deepEqual([model.total, model.next, model.chosen.size], [4, null, 0]);
});

test("asks for the pages and not for each row where many have changed", async () => {
    const api = listing(["1", "2", "3"].map(open));
    const model = listModel({ api }, list);
    await settled(model);
    api.asked.length = 0;
    await model.refresh(["1", "2"]);
    assert.deepEqual(api.asked, ["m/things"]);
});

async function settled(model) {
    while (model.loading) {
        await Promise.resolve();
    }
}
