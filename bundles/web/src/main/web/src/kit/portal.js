// SPDX-License-Identifier: Apache-2.0
import "./portal.css";
import { defineAsyncComponent } from "vue";
import { commonKit } from "./common.js";
import { saying } from "./saying.js";
import { Tiles } from "./shared/tiles.js";

const part = (name) => defineAsyncComponent(() => import("./portal/parts.js").then((module) => module[name]));

/** What portal pages draw with: Vant, and what both faces share. */
export function portalKit(t) {
    return {
        ...commonKit(t),
        ...saying(t),
        Button: part("Button"),
        Cell: part("Cell"),
        CellGroup: part("CellGroup"),
        Choice: part("Choice"),
        Field: part("Field"),
        Form: part("Form"),
        Tag: part("Tag"),
        Tiles,
        install: () => {},
        /** Draws the pages that are declared. */
        declared: () => import("./portal/page.js"),
    };
}
