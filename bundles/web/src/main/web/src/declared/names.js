// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";

const TOGETHER = 100;
const UNKNOWN = "—";
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
        const asked = [...wanted].map((key) => key.split(" "));
        // known at once, so that what is drawn meanwhile does not ask again
        wanted.forEach((key) => known.set(key, ""));
        wanted = new Set();
        const idsOf = (kind) => asked.filter(([each]) => each === kind).map(([, id]) => id);
        for (const kind of ["organization", "member"]) {
            const ids = idsOf(kind);
            for (let from = 0; from < ids.length; from += TOGETHER) {
                askNames(kind, ids.slice(from, from + TOGETHER));
            }
        }
    }

    async function askNames(kind, ids) {
        const names = await api.get(`core/${kind}s/names`, ids.map((id) => ["id", id])).catch(() => ({}));
        ids.forEach((id) => learn(kind, id, names[id] ?? UNKNOWN));
    }

    /** Takes a name that came with something else. */
    function learn(kind, id, name) {
        known.set(`${kind} ${id}`, name);
    }

    return { of, learn };
}
