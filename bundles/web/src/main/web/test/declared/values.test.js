// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../src/declared/check.js";
import { fieldsOf } from "../../src/declared/fields.js";
import { instantOf, wallTime } from "../../src/declared/instants.js";
import { textOf, toInput, toValue } from "../../src/declared/values.js";
import { context, t } from "./example.js";

const fields = fieldsOf(["year", "theme", "categories", "closesAt", "regionCode", "text"],
    context.api.body("POST", "essay-contest/editions"), context);
const [year, theme, categories, closesAt, regionCode, text] = fields;
const good = { year: 2024, theme: "纺织", categories: "散文", closesAt: "2024-09-30T18:00:00", regionCode: "", text: "" };

test("reads and writes Beijing time, wherever the computer stands", () => {
    assert.equal(wallTime("2024-03-31T16:00:00Z"), "2024-04-01T00:00:00");
    assert.equal(instantOf("2024-04-01T00:00:00"), "2024-03-31T16:00:00Z");
    assert.equal(toValue(closesAt, toInput(closesAt, "2024-03-31T16:00:00Z")), "2024-03-31T16:00:00Z");
});

test("writes lists line by line and forgets empty lines", () => {
    assert.equal(toInput(categories, ["散文", "诗歌"]), "散文\n诗歌");
    assert.deepEqual(toValue(categories, " 散文 \n\n诗歌\n"), ["散文", "诗歌"]);
});

test("sends nothing as null, but an empty text where a text must be", () => {
    assert.equal(toValue(year, null), null);
    assert.equal(toValue(text, ""), null);
    assert.equal(toValue(regionCode, ""), "");
});

test("shows values as a reader expects them", () => {
    const shown = { t, format: { number: (value) => `#${value}` }, names: { of: (kind, id) => `${kind} ${id}` } };
    const [state, organization] = fieldsOf(["state", "organization"], context.api.row("essay-contest/editions"), context);
    assert.equal(textOf(year, 2024, shown), "2024");
    assert.equal(textOf({ ...year, name: "characters" }, 2024, shown), "#2024");
    assert.equal(textOf(state, "OPEN", shown), "essay-contest.edition.state.open");
    assert.equal(textOf(state, "NEW_ONE", shown), "NEW_ONE");
    assert.equal(textOf(organization, "0S1", shown), "organization 0S1");
    assert.equal(textOf(categories, ["a", "b"], shown), "aweb.commab");
    assert.equal(textOf(theme, null, shown), "");
});

test("finds nothing wrong with what is right", () => {
    assert.deepEqual(check(fields, good, t), {});
});

test("names every wrong field before anything is sent", () => {
    const wrong = check(fields, { ...good, year: 1999, theme: "  ", categories: "a\nb\nc", regionCode: "32", text: "字".repeat(5001) }, t);
    assert.deepEqual(wrong, {
        year: "web.check.min 2000",
        theme: "web.check.required",
        categories: "web.check.max-items 2",
        regionCode: "web.check.pattern",
        text: "web.check.max-length 5000 5001",
    });
});

test("leaves a pattern that only Java reads to the server", () => {
    assert.deepEqual(check([{ ...theme, pattern: "\\p{IsHan}*+" }], good, t), {});
});
