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

function page({ yes = true, answer = () => null } = {}) {
    const seen = { sent: [], keys: [], notified: [], warned: [], asked: [], changed: [], started: [] };
    const api = {
        send: async (method, path, { key }) => {
            seen.sent.push(`${method} ${path}`);
            seen.keys.push(key);
            return answer(path, seen.sent.length);
        },
    };
    const kit = {
        confirm: async (title, text) => { seen.asked.push(text); return yes; },
        notify: (...what) => seen.notified.push(what),
        warn: (...what) => seen.warned.push(what),
    };
    const jobStarted = (...ids) => seen.started.push(ids);
    return { seen, run: runner({ api, kit, t, jobStarted, names: {} }, (ids) => seen.changed.push(ids)) };
}

const refused = (problem) => Promise.reject(Object.assign(new Error("no"), problem));

test("offers only what fits the place and the row", () => {
    assert.equal(actionsOn([close], "row", rows[0]).length, 1);
    assert.equal(actionsOn([close], "row", { state: "CLOSED" }).length, 0);
    assert.equal(actionsOn([close], "detail", rows[0]).length, 0);
    assert.equal(actionsOn([close], "selection").length, 1);
});

test("asks with the values of the row, and does nothing without a yes", async () => {
    const { seen, run } = page({ yes: false });
    await run(close, [rows[0]]);
    assert.deepEqual(seen.asked, ["m.sure web.one A"]);
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

test("does a selection row by row, sums up what was refused and why, and takes back what was done", async () => {
    const { seen, run } = page({ answer: (path) => (path.includes("/2/") ? refused() : null) });
    await run(close, rows);
    assert.deepEqual(seen.asked, ["m.sure web.several A 2 1"]);
    const [text, undo] = seen.warned[0];
    assert.equal(text, "web.action.summary 1 1 no");
    assert.deepEqual(seen.changed, [["1"]]);
    await undo.run();
    assert.deepEqual(seen.sent, ["POST m/things/1/close", "POST m/things/2/close", "POST m/things/1/reopen"]);
});

test("says of how many something was done, and undone", async () => {
    const { seen, run } = page();
    await run(close, rows);
    const [text, undo] = seen.notified[0];
    assert.equal(text, "web.several-done 2 closed");
    await undo.run();
    assert.deepEqual(seen.notified[1], ["web.several-done 2 web.state.undone"]);
});

test("offers nothing to take back where nothing was done", async () => {
    const { seen, run } = page({ answer: () => refused() });
    await run(close, [rows[0]]);
    assert.deepEqual(seen.warned, [["no", undefined]]);
    assert.deepEqual(seen.changed, []);
});

test("leaves out rows that are in no state for it, and says so", async () => {
    const { seen, run } = page();
    const closed = { id: "3", theme: "C", state: "CLOSED" };
    await run(close, [closed, rows[0]]);
    assert.deepEqual(seen.asked, ["web.action.left-out m.sure web.one A 1"]);
    assert.deepEqual(seen.sent, ["POST m/things/1/close"]);
    await run(close, [closed]);
    assert.deepEqual(seen.warned, [["web.action.none-fit Close"]]);
});

test("asks again under the same key when the answer got lost, and takes what was sent already as done", async () => {
    const { seen, run } = page({
        answer: (path, times) => refused(times === 1 ? { status: 0 } : { status: 409, type: "urn:guildhall:sent-already" }),
    });
    await run(close, [rows[0]]);
    assert.equal(seen.sent.length, 2);
    assert.equal(seen.keys[0], seen.keys[1]);
    assert.equal(seen.notified[0][0], "closed");
    assert.deepEqual(seen.changed, [["1"]]);
});

test("opens the progress of long jobs that it started", async () => {
    const { seen, run } = page({ answer: () => ({ job: "0J1" }) });
    await run(close, [rows[0]]);
    assert.deepEqual(seen.started, [["0J1"]]);
});
