// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { BACK } from "../../src/guildhall/back.js";
import { createReach } from "../../src/shell/reach.js";

beforeEach(() => {
    globalThis.window = new EventTarget();
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout"] });
});

const unreachable = () => Promise.reject(Object.assign(new Error("no answer"), { status: 0 }));

test("asks again, ever more rarely, until the server answers", async () => {
    let asked = 0;
    let back = 0;
    window.addEventListener(BACK, () => { back++; });
    const { lost, watched } = createReach(() => { asked++; }, () => { back++; });
    await assert.rejects(watched({ get: unreachable }).get());
    assert.equal(lost.value, true);

    await pass(1000);
    assert.equal(asked, 1);
    await pass(1000);
    assert.equal(asked, 1);
    await pass(1000);
    assert.equal(asked, 2);

    await watched({ get: async () => "there" }).get();
    assert.equal(lost.value, false);
    assert.equal(back, 2);
    await pass(60_000);
    assert.equal(asked, 2);
});

test("takes a refusal for an answer", async () => {
    const { lost, watched } = createReach(() => {}, () => {});
    await assert.rejects(watched({ get: () => Promise.reject(Object.assign(new Error("no"), { status: 403 })) }).get());
    assert.equal(lost.value, false);
});

async function pass(millis) {
    mock.timers.tick(millis);
    await Promise.resolve();
    await Promise.resolve();
}
