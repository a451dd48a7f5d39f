// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { actionsOn, runner } from "../../src/declared/actions.js";
import { sendingOf } from "../../src/declared/paths.js";
import { t } from "./example.js";

const close = {
    name: "close", title: "Close", on: ["row", "selection"], ...sendingOf("POST m/things/{id}/close"), when: { state: ["OPEN"] },
    confirm: "m.sure", values: [{ name: "theme", as: "text" }], done: "closed", undo: sendingOf("POST m/things/{id}/reopen"),
};
const rows = [{ id: "1", theme: "A", state: "OPEN" }, { id: "2", theme: "B", state: "OPEN" }];

function page({ yes = true, refuse = () => false } = {}) {
    const seen = { sent: [], notified: [], warned: [], asked: [], changed: [] };
    const api = {
        send: async (method, path) => {
            seen.sent.push(`${method} ${path}`);
            if (refuse(path)) {
                throw new Error("no");
            }
        },
    };
    const kit = {
        confirm: async (title, text) => { seen.asked.push(text); return yes; },
        notify: (...what) => seen.notified.push(what),
        warn: (text) => seen.warned.push(text),
    };
    return { seen, run: runner({ api, kit, t, names: {} }, (ids) => seen.changed.push(ids)) };
}

test("offers only what fits the place and the row", () => {
    assert.equal(actionsOn([close], "row", rows[0]).length, 1);
    assert.equal(actionsOn([close], "row", { state: "CLOSED" }).length, 0);
    assert.equal(actionsOn([close], "detail", rows[0]).length, 0);
    assert.equal(actionsOn([close], "selection").length, 1);
});

test("asks with the values of the row, and does nothing without a yes", async () => {
    const { seen, run } = page({ yes: false });
    await run(close, [rows[0]]);
    assert.deepEqual(seen.asked, ["m.sure A"]);
    assert.deepEqual(seen.sent, []);
});

test("says it is done and takes it back when asked to", async () => {
    const { seen, run } = page();
    await run(close, [rows[0]]);
    const [text, undo] = seen.notified[0];
    assert.equal(text, "closed");
    assert.equal(undo.duration, 8000);
    await undo.run();
    assert.deepEqual(seen.sent, ["POST m/things/1/close", "POST m/things/1/reopen"]);
    assert.deepEqual(seen.changed, [["1"], ["1"]]);
});

test("does a selection row by row and sums up what was refused and why", async () => {
    const { seen, run } = page({ refuse: (path) => path.includes("/2/") });
    await run(close, rows);
    assert.deepEqual(seen.asked, ["m.sure web.several A 2 1"]);
    assert.deepEqual(seen.warned, ["web.action.summary 1 1 no"]);
    assert.deepEqual(seen.changed, [["1"]]);
});
