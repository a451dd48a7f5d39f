// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

globalThis.window = new EventTarget();
const { poll } = await import("../../src/shell/poll.js");

const PAUSE = 1000;

beforeEach(() => {
    globalThis.document = Object.assign(new EventTarget(), { hidden: false });
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout"] });
});

test("asks once in each pause, however often the page is looked at while it asks", async () => {
    let asked = 0;
    const now = poll(async () => { asked++; }, () => PAUSE);
    const first = now();
    look();
    look();
    await first;
    await pass(0);
    asked = 0;
    await pass(PAUSE);
    assert.equal(asked, 1);
    await pass(PAUSE);
    assert.equal(asked, 2);
});

test("asks nothing while nobody looks, and at once when somebody does", async () => {
    let asked = 0;
    await poll(async () => { asked++; }, () => PAUSE)();
    document.hidden = true;
    await pass(PAUSE);
    await pass(PAUSE);
    assert.equal(asked, 1);
    document.hidden = false;
    look();
    await pass(0);
    assert.equal(asked, 2);
});

test("ends where there is nothing to ask, and begins again when told to", async () => {
    let asked = 0;
    let absent = true;
    const now = poll(async () => { asked++; }, () => (absent ? null : PAUSE));
    await now();
    look();
    await pass(PAUSE);
    assert.equal(asked, 1);
    absent = false;
    await now();
    await pass(PAUSE);
    assert.equal(asked, 3);
});

const look = () => document.dispatchEvent(new Event("visibilitychange"));

async function pass(millis) {
    mock.timers.tick(millis);
    for (let turn = 0; turn < 10; turn++) {
        await Promise.resolve();
    }
}
