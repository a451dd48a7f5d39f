// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf } from "../../src/declared/fields.js";
import { context } from "./example.js";

const row = () => context.api.row("essay-contest/editions");
const body = () => context.api.body("POST", "essay-contest/editions");
const kinds = (fields) => fields.map(({ name, as }) => `${name}:${as}`);

test("takes the kind of a column from the schema of the rows", () => {
    const fields = fieldsOf(["year", "theme", "categories", "closesAt", "state", "organization"], row(), context);
    assert.deepEqual(kinds(fields), ["year:number", "theme:text", "categories:lines", "closesAt:dateTime", "state:choice", "organization:organization"]);
});

test("lets the declaration decide otherwise", () => {
    const [field] = fieldsOf([{ field: "theme", as: "multiline", label: "x.own", link: true }], row(), context);
    assert.equal(field.as, "multiline");
    assert.equal(field.label, "x.own");
    assert.equal(field.link, true);
});

test("finds labels and the words of an enumeration by convention", () => {
    const [closesAt, state] = fieldsOf(["closesAt", "state"], row(), context);
    assert.equal(closesAt.label, "essay-contest.edition.closes-at");
    assert.deepEqual(state.options[0], { value: "OPEN", text: "essay-contest.edition.state.open" });
});

test("knows what must be given, and that a pattern may let a text be empty", () => {
    const fields = fieldsOf(["year", "theme", "regionCode"], body(), context);
    assert.deepEqual(fields.map(({ required }) => required), [false, true, false]);
    assert.equal(fields[1].maxLength, 10);
    assert.equal(fields[0].max, 2100);
});

test("asks for a region where the schema says so, and for one at all where it may not be empty", () => {
    const [may] = fieldsOf(["regionCode"], body(), context);
    const schema = { required: ["regionCode"], properties: { regionCode: { type: "string", format: "region", pattern: "([1-9]\\d{5})?", minLength: 1 } } };
    const [must] = fieldsOf(["regionCode"], schema, context);
    assert.deepEqual([may.as, may.required, must.as, must.required], ["region", false, "region", true]);
});

test("gives long texts more room", () => {
    assert.deepEqual(kinds(fieldsOf(["theme", "text"], body(), context)), ["theme:text", "text:multiline"]);
});

test("types filters by the parameters of the list", () => {
    const fields = fieldsOf(["state", "organization", "q"], context.api.query("essay-contest/editions"), context);
    assert.deepEqual(kinds(fields), ["state:choice", "organization:organization", "q:text"]);
});
