// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { namesOf } from "../../src/declared/names.js";

test("asks for all names of a list together and once, and shows a dash for what is out of reach", async () => {
    const asked = [];
    const api = { get: async (path, query) => { asked.push([path, query]); return { 1: "阜宁县总工会" }; } };
    const names = namesOf(api);
    assert.deepEqual([names.of("organization", "1"), names.of("organization", "2"), names.of("organization", "1")], ["", "", ""]);
    await arrived(() => names.of("organization", "2"));
    assert.deepEqual(asked, [["core/organizations/names", [["id", "1"], ["id", "2"]]]]);
    assert.equal(names.of("organization", "1"), "阜宁县总工会");
    assert.equal(names.of("organization", "2"), "—");
    assert.equal(namesOf(api), names);
});

test("asks for members together, too", async () => {
    const asked = [];
    const names = namesOf({ get: async (path, query) => { asked.push([path, query]); return { 3: "陈林", 4: "周建梅" }; } });
    assert.deepEqual([names.of("member", "3"), names.of("member", "4")], ["", ""]);
    await arrived(() => names.of("member", "4"));
    assert.deepEqual(asked, [["core/members/names", [["id", "3"], ["id", "4"]]]]);
    assert.equal(names.of("member", "3"), "陈林");
});

test("shows the full names of regions, and the code of one that there is not", async () => {
    const asked = [];
    const api = { get: async (path, query) => { asked.push([path, query]); return { items: [{ code: "320923", name: "阜宁县", fullName: "江苏省盐城市阜宁县" }] }; } };
    const names = namesOf(api);
    assert.deepEqual([names.of("region", "320923"), names.of("region", "320979")], ["", ""]);
    await arrived(() => names.of("region", "320979"));
    assert.deepEqual(asked, [["core/regions", [["code", "320923"], ["code", "320979"]]]]);
    assert.deepEqual([names.of("region", "320923"), names.of("region", "320979")], ["江苏省盐城市阜宁县", "320979"]);
});

test("takes names that came with something else", () => {
    const names = namesOf({ get: () => assert.fail("was told already") });
    names.learn("member", "3", "陈林");
    assert.equal(names.of("member", "3"), "陈林");
});

test("asks again for what the server did not answer once it is back, and not before", async () => {
    let asked = 0;
    const api = { get: async () => { asked++; return asked > 1 ? { 1: "阜宁县总工会" } : Promise.reject(Object.assign(new Error("away"), { status: 503 })); } };
    const names = namesOf(api);
    names.of("organization", "1");
    await arrived(() => names.of("organization", "1"));
    assert.equal(names.of("organization", "1"), "—");
    assert.equal(asked, 1);
    names.retry();
    assert.equal(names.of("organization", "1"), "");
    await arrived(() => names.of("organization", "1"));
    assert.equal(names.of("organization", "1"), "阜宁县总工会");
});

test("does not ask again for what is out of reach", async () => {
    const names = namesOf({ get: async () => ({}) });
    names.of("member", "3");
    await arrived(() => names.of("member", "3"));
    names.retry();
    assert.equal(names.of("member", "3"), "—");
});

test("forgets names when the reader works elsewhere, also those that are still on their way", async () => {
    const answers = [];
    const names = namesOf({ get: () => new Promise((resolve) => answers.push(resolve)) });
    names.of("organization", "1");
    await arrived(() => answers.length > 0);
    names.forget();
    answers[0]({ 1: "旧名" });
    await arrived(() => names.of("organization", "1"));
    assert.equal(names.of("organization", "1"), "");
    answers[1]({ 1: "新名" });
    await arrived(() => names.of("organization", "1"));
    assert.equal(names.of("organization", "1"), "新名");
});

async function arrived(name) {
    for (let turn = 0; turn < 20 && !name(); turn++) {
        await Promise.resolve();
    }
}
