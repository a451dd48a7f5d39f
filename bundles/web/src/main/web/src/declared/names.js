// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";

const PATHS = { organization: "core/organizations", member: "core/members" };
const kept = new WeakMap();

/** The names behind ids, asked for together and once. A name that is still on its way is empty, one out of reach a dash. */
export function namesOf(api) {
    return kept.get(api) ?? kept.set(api, createNames(api)).get(api);
}

function createNames(api) {
    const known = reactive(new Map());
    let wanted = new Set();

    function of(kind, id) {
        const key = `${kind} ${id}`;
        if (!known.has(key) && !wanted.has(key)) {
            if (wanted.size === 0) {
                queueMicrotask(ask);
            }
            wanted.add(key);
        }
        return known.get(key) ?? "";
    }

    function ask() {
        const asked = [...wanted];
        wanted = new Set();
        // known at once, so that what is drawn meanwhile does not ask again
        asked.forEach((key) => known.set(key, ""));
        return Promise.all(asked.map(async (key) => {
            const [kind, id] = key.split(" ");
            known.set(key, await api.get(`${PATHS[kind]}/${id}`).then(({ name }) => name, () => "—"));
        }));
    }

    /** Takes a name that came with something else. */
    function learn(kind, id, name) {
        known.set(`${kind} ${id}`, name);
    }

    return { of, learn };
}
