// SPDX-License-Identifier: Apache-2.0
import { reactive } from "guildhall";

/** The names of unions by id, asked for together and once; what is drawn with them is drawn again when they are there. */
export function unions(api) {
    const names = reactive({});

    async function learn(ids) {
        const unknown = [...new Set(ids)].filter((id) => id && !(id in names));
        if (unknown.length > 0) {
            unknown.forEach((id) => (names[id] = ""));
            Object.assign(names, await api.get("core/organizations/names", unknown.map((id) => ["id", id])));
        }
    }

    return { learn, of: (id) => names[id] ?? "" };
}

/** Who decided what holds here. */
export function origin({ own, inheritedFrom, boundBy }, names, t) {
    if (boundBy) {
        return t("registry.page.bound-by", names.of(boundBy));
    }
    if (own) {
        return t(own.below === "BOUND" ? "registry.page.own-binding" : "registry.page.own");
    }
    return inheritedFrom ? t("registry.page.inherited-from", names.of(inheritedFrom)) : t("registry.page.nobody");
}
