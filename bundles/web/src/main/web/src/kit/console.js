// SPDX-License-Identifier: Apache-2.0
import "./console.css";
import { localeContextKey } from "element-plus/es/hooks/use-locale/index.mjs";
import en from "element-plus/es/locale/lang/en.mjs";
import zhCn from "element-plus/es/locale/lang/zh-cn.mjs";
import { defineAsyncComponent, ref } from "vue";
import { commonKit } from "./common.js";
import { DataTable } from "./console/table.js";
import { saying } from "./saying.js";
import { Tiles } from "./shared/tiles.js";

// what only some pages need is loaded when a page draws it
const part = (name) => defineAsyncComponent(() => import("./console/parts.js").then((module) => module[name]));

/** What console pages draw with: Element Plus, without the "El", our table, and what both faces share. */
export function consoleKit(t, language) {
    const locale = ref(language === "en" ? en : zhCn);
    return {
        ...commonKit(t),
        ...saying(t),
        Button: part("ElButton"),
        Choice: part("Choice"),
        DatePicker: part("DatePicker"),
        Dialog: part("ElDialog"),
        EntryForm: defineAsyncComponent(() => import("./console/own-form.js").then((module) => module.EntryForm)),
        Form: part("Form"),
        FormItem: part("FormItem"),
        Input: part("ElInput"),
        InputNumber: part("ElInputNumber"),
        List: defineAsyncComponent(() => import("./console/own-list.js").then((module) => module.List)),
        Switch: part("ElSwitch"),
        Table: DataTable,
        Tag: part("ElTag"),
        Tiles,
        Tree: part("ElTree"),
        install: (app) => {
            app.provide(localeContextKey, locale);
            app.provide("words", t);
        },
        /** Draws the pages that are declared. */
        declared: () => import("./console/page.js"),
        showcase: () => import("./console/showcase.js"),
    };
}
