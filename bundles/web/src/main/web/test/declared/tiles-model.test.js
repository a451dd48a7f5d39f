// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { tilesModel } from "../../src/declared/tiles-model.js";
import { t } from "./example.js";

const declared = { title: "m.open", rows: "m/things?state=OPEN", opens: "m/things?state=OPEN" };

test("counts the rows behind a figure, and again when told to", async () => {
    const asked = [];
    const api = { get: async (path, query) => { asked.push([path, query]); return { total: asked.length }; } };
    const [tile] = tilesModel({ api, t }, [declared]);
    await tile.reload();
    assert.deepEqual(asked[1], ["m/things", { state: "OPEN", limit: 1, count: true }]);
    assert.deepEqual([tile.figure, tile.href], [2, "#/m/things?state=OPEN"]);
});

test("leads nowhere where its reader has no page for it", () => {
    const [tile] = tilesModel({ api: { get: async () => ({ total: 1 }) }, t }, [{ ...declared, opens: undefined }]);
    assert.equal(tile.href, undefined);
});

test("gets over a server that was away", async () => {
    let away = true;
    const api = { get: async () => (away ? Promise.reject(new Error("away")) : { total: 3 }) };
    const [tile] = tilesModel({ api, t }, [declared]);
    await tile.reload();
    assert.equal(tile.error.message, "away");
    away = false;
    await tile.reload();
    assert.deepEqual([tile.figure, tile.error], [3, null]);
});

test("counts what belongs to a row, and is absent where its rows are not to be had", async () => {
    const asked = [];
    const card = { title: "m.open", rows: "m/things?organization={id}", opens: "m/things?organization={id}" };
    const refused = Object.assign(new Error("no"), { status: 403 });
    const api = { get: async (path, query) => { asked.push([path, query.organization]); return path === "m/things" ? { total: 5 } : Promise.reject(refused); } };
    const [tile, other] = tilesModel({ api, t }, [card, { ...card, rows: "n/things?organization={id}" }], { id: "0A" });
    await Promise.all([tile.reload(), other.reload()]);
    assert.deepEqual([asked[0], tile.figure, tile.href, tile.absent], [["m/things", "0A"], 5, "#/m/things?organization=0A", false]);
    assert.equal(other.absent, true);
});
