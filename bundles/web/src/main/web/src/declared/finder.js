// SPDX-License-Identifier: Apache-2.0
import { ref } from "vue";

const FOUND = 20;
const ASK = {
    organization: (api, q, { id }) => api.get("core/organizations", { q, under: id, limit: FOUND }),
    member: (api, q, { id }) => api.get("core/members", { q, organization: id, subtree: true, limit: FOUND }),
};

/** Looks for organizations or members by a part of their name: `ids` of those found last, whose names are then known. */
export function finder({ api, names, organization, kit }, kind) {
    const ids = ref([]);
    const loading = ref(false);
    let turn = 0;

    async function find(q) {
        const mine = ++turn;
        loading.value = true;
        try {
            const { items } = await ASK[kind](api, q, organization);
            items.forEach(({ id, name }) => names.learn(kind, id, name));
            if (mine === turn) {
                ids.value = items.map(({ id }) => id);
            }
        } catch (problem) {
            kit.warn(problem.message);
        } finally {
            loading.value = false;
        }
    }

    return { ids, loading, find };
}
