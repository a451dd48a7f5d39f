// SPDX-License-Identifier: Apache-2.0
const YEAR = 365 * 24 * 60 * 60;

/** The server wrote the document in the reader's language and says which. */
export const language = document.documentElement.lang;

/** What the other language calls itself, and how to get there. */
export const other = language === "en" ? { tag: "zh-CN", name: "中文" } : { tag: "en", name: "English" };

export function switchLanguage() {
    document.cookie = `guildhall-language=${other.tag}; path=/; max-age=${YEAR}; SameSite=Lax`;
    location.reload();
}

/** Writes instants and numbers as the reader is used to. */
export const format = {
    dateTime: (instant) => write(instant, { dateStyle: "medium", timeStyle: "short" }),
    date: (instant) => write(instant, { dateStyle: "medium" }),
    number: (value) => new Intl.NumberFormat(language).format(value),
};

function write(instant, style) {
    return instant ? new Intl.DateTimeFormat(language, style).format(new Date(instant)) : "";
}
