// SPDX-License-Identifier: Apache-2.0
import { ZONE } from "../declared/instants.js";
import { remember } from "./cookies.js";

/** The server wrote the document in the reader's language and says which. */
export const language = document.documentElement.lang;

/** What the other language calls itself, and how to get there. */
export const other = language === "en" ? { tag: "zh-CN", name: "中文" } : { tag: "en", name: "English" };

export function switchLanguage() {
    remember("guildhall-language", other.tag);
    location.reload();
}

/** Writes instants and numbers as the reader is used to. */
export const format = {
    dateTime: (instant) => write(instant, { dateStyle: "medium", timeStyle: "short" }),
    date: (instant) => write(instant, { dateStyle: "medium" }),
    number: (value) => new Intl.NumberFormat(language).format(value),
};

function write(instant, style) {
    return instant ? new Intl.DateTimeFormat(language, { ...style, timeZone: ZONE }).format(new Date(instant)) : "";
}
