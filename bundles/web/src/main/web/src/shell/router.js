// SPDX-License-Identifier: Apache-2.0
import { shallowRef } from "vue";

/** Where the reader is: `#/<module>/<path>/<params…>?<query>`. */
export const route = shallowRef(parse());

/** What the address asks for beyond the page; apart from the rest, for a page stays when only this changes. */
export const query = shallowRef(parseQuery());

window.addEventListener("hashchange", () => {
    const next = parse();
    query.value = parseQuery();
    if (JSON.stringify(next) !== JSON.stringify(route.value)) {
        route.value = next;
    }
});

export function navigate(path) {
    location.hash = `#/${path.replace(/^[#/]+/, "")}`;
}

/** Writes into the address what the page shows now, without a step to go back. */
export function replaceQuery(values) {
    const search = new URLSearchParams(values).toString();
    history.replaceState(history.state, "", location.hash.split("?")[0] + (search && `?${search}`));
    query.value = parseQuery();
}

function parse() {
    const [module = "", path = "", ...params] = location.hash.split("?")[0].replace(/^#\/?/, "").split("/").map(decode);
    return { module, path, params: params.filter(Boolean) };
}

function parseQuery() {
    return Object.fromEntries(new URLSearchParams(location.hash.split("?")[1]));
}

function decode(part) {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}
