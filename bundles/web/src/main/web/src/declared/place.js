// SPDX-License-Identifier: Apache-2.0

/**
 * What of a declared page belongs at an address: `…/<path>` its list, `…/new` the form of that name, `…/<ID>` the
 * detail, `…/<ID>/edit` the form of that name for one row.
 */
export function placeOf({ list, tiles, detail, forms }, [first, second]) {
    if (!first) {
        return list || tiles.length > 0 ? { view: "list" } : { view: "none" };
    }
    if (first === "new") {
        return forms.new ? { view: "form", form: forms.new } : { view: "none" };
    }
    if (second) {
        return forms[second] ? { view: "form", form: forms[second], id: first } : { view: "none" };
    }
    return detail ? { view: "detail", id: first } : { view: "none" };
}
