// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageAt } from "../../src/shell/pages.js";

const sections = [
    { module: "core", base: "/ui/core/1/", pages: [{ path: "members", view: "members.js" }] },
    { module: "registry", base: "/ui/registry/2/", pages: [{ path: "modules" }, { path: "install", menu: false }] },
];

test("finds a page with where its files are, also one that only links lead to", () => {
    assert.deepEqual(pageAt("core/members", sections), { path: "members", view: "members.js", module: "core", base: "/ui/core/1/" });
    assert.equal(pageAt("registry/install", sections).menu, false);
});

test("finds nothing that is not the reader's", () => {
    assert.equal(pageAt("registry/nodes", sections), undefined);
    assert.equal(pageAt("core/modules", sections), undefined);
});
