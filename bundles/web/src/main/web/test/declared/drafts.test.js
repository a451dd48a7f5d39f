// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, forgetDrafts, sweepDrafts } from "../../src/declared/drafts.js";
import { memoryStore } from "./memory-store.js";

const HOUR = 60 * 60 * 1000;

test("keeps what was typed for its account and address only", () => {
    const store = memoryStore();
    draftOf("a1", "editions/new", store).keep({ theme: "新题" });
    assert.deepEqual(draftOf("a1", "editions/new", store).read().values, { theme: "新题" });
    assert.equal(draftOf("a2", "editions/new", store).read(), null);
    assert.equal(draftOf("a1", "editions/0S1", store).read(), null);
});

test("forgets it after a day", () => {
    const store = memoryStore();
    draftOf("a1", "x", store, () => 0).keep({});
    assert.ok(draftOf("a1", "x", store, () => 23 * HOUR).read());
    assert.equal(draftOf("a1", "x", store, () => 25 * HOUR).read(), null);
    assert.equal(Object.keys(store).length, 0);
});

test("sweeps away what anybody left behind longer than a day ago", () => {
    const store = memoryStore();
    store.setItem("other", "stays");
    store.setItem("guildhall-draft a9 broken", "{");
    draftOf("a1", "old", store, () => 0).keep({});
    draftOf("a2", "new", store, () => 23 * HOUR).keep({});
    sweepDrafts(store, () => 25 * HOUR);
    assert.deepEqual(Object.keys(store), ["other", "guildhall-draft a2 new"]);
});

test("leaves nothing behind on signing out, and touches nothing else", () => {
    const store = memoryStore();
    store.setItem("other", "stays");
    draftOf("a1", "x", store).keep({});
    forgetDrafts(store);
    assert.deepEqual(Object.keys(store), ["other"]);
});

test("goes on without drafts when the store is full", () => {
    const full = Object.assign(Object.create({ getItem: () => null, removeItem: () => {}, setItem: () => { throw new Error("full"); } }));
    draftOf("a1", "x", full).keep({});
    assert.equal(draftOf("a1", "x", full).read(), null);
});
