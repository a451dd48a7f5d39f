// SPDX-License-Identifier: Apache-2.0

/**
 * What of a declared page belongs at an address: `…/<path>` its list, `…/<name>` a form of that name, `…/<ID>` the detail,
 * `…/<ID>/<name>` a form for one row.
 */
export function placeOf({ list, tiles, detail, forms }, [first, second]) {
    if (!first) {
        return list || tiles.length > 0 ? { view: "list" } : { view: "none" };
    }
    const form = forms[second ?? first];
    if (form?.ofRow === Boolean(second)) {
        return { view: "form", form, id: second && first };
    }
    return detail && !second ? { view: "detail", id: first } : { view: "none" };
}
