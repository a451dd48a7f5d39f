// SPDX-License-Identifier: Apache-2.0
import { openApi } from "./openapi.js";

const kept = new WeakMap();

/**
 * Reads the OpenAPI document of a module once for each version of it.
 *
 * @param version changes with the module, for example the address of its files
 */
export function documentOf(api, module, version) {
    const mine = kept.get(api) ?? kept.set(api, new Map()).get(api);
    const known = mine.get(module);
    if (known?.version === version) {
        return known.document;
    }
    const document = api.get(`${module}/openapi.json`).then(openApi);
    mine.set(module, { version, document });
    document.catch(() => mine.delete(module));
    return document;
}
