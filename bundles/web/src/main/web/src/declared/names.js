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
        const organizations = idsOf("organization");
        for (let from = 0; from < organizations.length; from += TOGETHER) {
            askOrganizations(organizations.slice(from, from + TOGETHER));
        }
        idsOf("member").forEach(askMember);
    }

    async function askOrganizations(ids) {
        const names = await api.get("core/organizations/names", ids.map((id) => ["id", id])).catch(() => ({}));
        ids.forEach((id) => learn("organization", id, names[id] ?? UNKNOWN));
    }

    async function askMember(id) {
        learn("member", id, await api.get(`core/members/${id}`).then(({ name }) => name, () => UNKNOWN));
    }

    /** Takes a name that came with something else. */
    function learn(kind, id, name) {
        known.set(`${kind} ${id}`, name);
    }

    return { of, learn };
}
