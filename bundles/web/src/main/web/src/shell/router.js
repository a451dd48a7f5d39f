// SPDX-License-Identifier: Apache-2.0
import { shallowRef } from "vue";

/** Where the reader is: `#/<module>/<path>/<params…>`. */
export const route = shallowRef(parse());

window.addEventListener("hashchange", () => {
    route.value = parse();
});

export function navigate(path) {
    location.hash = `#/${path.replace(/^[#/]+/, "")}`;
}

function parse() {
    const [module = "", path = "", ...params] = location.hash.replace(/^#\/?/, "").split("/").map(decode);
    return { module, path, params: params.filter(Boolean) };
}

function decode(part) {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}
