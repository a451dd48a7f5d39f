// SPDX-License-Identifier: Apache-2.0

/** A path of the API for one row: `essay-contest/editions/{id}/close` with the row's own values in it. */
export function filled(path, row) {
    return path.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(row[name]));
}

/** `POST essay-contest/editions` in its two parts. */
export function sendingOf(text) {
    const [method, path] = text.split(" ");
    return { method, path };
}

/** `essay-contest/editions?state=OPEN` in its two parts. */
export function askingOf(text) {
    const [path, search = ""] = text.split("?");
    return { path, query: Object.fromEntries(new URLSearchParams(search)) };
}
