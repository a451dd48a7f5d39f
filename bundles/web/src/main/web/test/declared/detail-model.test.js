// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { detailModel } from "../../src/declared/detail-model.js";
import { t } from "./example.js";

const list = (rows, filters) => ({ rows, filters, columns: [], sort: "", thing: "m.thing" });
const detail = { related: [list("m/things/{id}/below", [{ name: "asOf" }]), list("m/things/{id}/notes", [])], history: false };

function opened(answer, day) {
    const asked = [];
    const api = { get: async (path, query) => { asked.push([path, query.asOf]); return path === "m/things/7" ? answer(query.asOf) : { items: [] }; } };
    return { asked, model: detailModel({ api, t }, { rows: "m/things", detail }, "7", day) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test("shows a row, and those of its lists that know of days, as of a day", async () => {
    const { asked, model } = opened((day) => ({ id: "7", name: day || "now" }), "");
    await turn();
    assert.equal(model.row.name, "now");
    asked.length = 0;
    await model.setDay("2024-10-20");
    await turn();
    assert.equal(model.row.name, "2024-10-20");
    assert.deepEqual(asked.sort(), [["m/things/7", "2024-10-20"], ["m/things/7/below", "2024-10-20"]]);
});

test("begins on the day that the address names", async () => {
    const { model } = opened((day) => ({ id: "7", name: day }), "2020-01-01");
    await turn();
    assert.equal(model.row.name, "2020-01-01");
});

test("says that there was no such row on a day, and is back with the next one", async () => {
    const { model } = opened((day) => (day ? Promise.reject(new Error("not then")) : { id: "7" }), "");
    await model.setDay("1900-01-01");
    assert.equal(model.error.message, "not then");
    await model.setDay(null);
    assert.equal(model.error, null);
});

test("has nothing to show while it reads again what was not there", async () => {
    const { model } = opened((day) => (day ? Promise.reject(new Error("not then")) : { id: "7" }), "1900-01-01");
    await turn();
    const read = model.setDay("");
    assert.deepEqual([model.row, model.error, model.loading], [null, null, true]);
    await read;
    assert.deepEqual([model.row, model.loading], [{ id: "7" }, false]);
});
