// SPDX-License-Identifier: Apache-2.0
import { reactive } from "guildhall";

const TOGETHER = 200;

/** The names of unions by id, asked for together and once; what is drawn with them is drawn again when they are there. */
export function unionNames(api) {
    const names = reactive({});

    async function learn(ids) {
        const unknown = [...new Set(ids)].filter((id) => id && !(id in names));
        unknown.forEach((id) => (names[id] = ""));
        for (let from = 0; from < unknown.length; from += TOGETHER) {
            Object.assign(names, await api.get("core/organizations/names", unknown.slice(from, from + TOGETHER).map((id) => ["id", id])));
        }
    }

    return { learn, of: (id) => names[id] ?? "" };
}

/** How names of the API are written in keys: JOINT_GRASSROOTS → joint-grassroots. */
export const kebab = (name) => name.toLowerCase().replaceAll("_", "-");
