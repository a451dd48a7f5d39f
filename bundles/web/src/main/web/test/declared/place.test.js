// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "../../src/declared/paths.js";
import { placeOf } from "../../src/declared/place.js";
import { eventKey, kebab } from "../../src/declared/words.js";

const create = { name: "new", ofRow: false };
const edit = { name: "edit", ofRow: true };
const page = { list: {}, tiles: [], detail: {}, forms: { new: create, edit } };

test("finds what belongs at an address", () => {
    assert.deepEqual(placeOf(page, []), { view: "list" });
    assert.deepEqual(placeOf(page, ["new"]), { view: "form", form: create, id: undefined });
    assert.deepEqual(placeOf(page, ["0S1"]), { view: "detail", id: "0S1" });
    assert.deepEqual(placeOf(page, ["0S1", "edit"]), { view: "form", form: edit, id: "0S1" });
});

test("finds nothing where nothing is declared or permitted", () => {
    assert.deepEqual(placeOf({ tiles: [], forms: {} }, []), { view: "none" });
    assert.deepEqual(placeOf({ tiles: [], forms: {} }, ["0S1"]), { view: "none" });
    assert.deepEqual(placeOf(page, ["0S1", "other"]), { view: "none" });
    assert.deepEqual(placeOf(page, ["0S1", "new"]), { view: "none" });
});

test("fills a path with values of the row, made safe", () => {
    assert.equal(filled("m/things/{id}/parts/{name}", { id: "1", name: "a/b" }), "m/things/1/parts/a%2Fb");
});

test("writes names of the API as keys have them", () => {
    assert.equal(kebab("closesAt"), "closes-at");
    assert.equal(kebab("JOINT_GRASSROOTS"), "joint-grassroots");
    assert.equal(eventKey("essay-contest/edition/OPENED"), "essay-contest.edition.event-opened");
});
