// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";

const TOGETHER = 100;
const UNKNOWN = "—";
const kept = new WeakMap();

/** How the names of one kind are asked for: an object from id to name. */
const ASK = {
    organization: (api, ids) => api.get("core/organizations/names", ids.map((id) => ["id", id])),
    member: (api, ids) => api.get("core/members/names", ids.map((id) => ["id", id])),
    region: async (api, codes) => {
        const { items } = await api.get("core/regions", codes.map((code) => ["code", code]));
        return Object.fromEntries(items.map(({ code, fullName }) => [code, fullName]));
    },
};

/**
 * The names behind ids, asked for together and once. A name that is still on its way is empty, one out of reach a dash:
 * until `retry`, if the server did not answer. A region without a name is its code.
 */
export function namesOf(api) {
    return kept.get(api) ?? kept.set(api, createNames(api)).get(api);
}

function createNames(api) {
    const known = reactive(new Map());
    const failed = new Set();
    let wanted = new Set();
    let turn = 0;

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
        for (const kind of Object.keys(ASK)) {
            const ids = idsOf(kind);
            for (let from = 0; from < ids.length; from += TOGETHER) {
                askNames(kind, ids.slice(from, from + TOGETHER));
            }
        }
    }

    /** An answer that is late, for names were forgotten meanwhile, is not for this organization any more. */
    async function askNames(kind, ids) {
        const mine = turn;
        const names = await ASK[kind](api, ids).catch(() => null);
        if (mine === turn) {
            ids.forEach((id) => learn(kind, id, names?.[id] ?? (kind === "region" ? id : UNKNOWN)));
        }
        if (mine === turn && names === null) {
            ids.forEach((id) => failed.add(`${kind} ${id}`));
        }
    }

    /** Takes a name that came with something else. */
    function learn(kind, id, name) {
        failed.delete(`${kind} ${id}`);
        known.set(`${kind} ${id}`, name);
    }

    /** The server is back: what it did not answer is asked for again as soon as it is drawn. */
    function retry() {
        failed.forEach((key) => known.delete(key));
        failed.clear();
    }

    /** Something was renamed, or the reader works elsewhere, where other names are in reach. */
    function forget() {
        turn++;
        failed.clear();
        known.clear();
    }

    return { of, learn, retry, forget };
}
