// SPDX-License-Identifier: Apache-2.0
import { ref } from "vue";

/**
 * The way to a region from the country down, each level with what can be chosen there: `[{ chosen, options }]`, the
 * options as the API gives them. A level may be left open: then what is above it is meant as a whole.
 */
export function regionLevels({ api, kit }) {
    const levels = ref([]);
    let turn = 0;

    /** Shows the way to a code, and what could be chosen further down. */
    async function show(code) {
        const mine = ++turn;
        if (levels.value.length === 0) {
            levels.value = [{ chosen: code, options: [] }];
        }
        try {
            const way = await wayTo(code, api);
            if (mine === turn) {
                levels.value = way;
            }
        } catch (problem) {
            kit.warn(problem.message);
        }
    }

    /** Chooses on one level, or leaves it open with an empty code. */
    function choose(level, code) {
        const { options } = levels.value[level];
        const further = options.find((option) => option.code === code)?.children;
        // the next level is there before its options are: whoever goes on by keyboard must not miss it
        levels.value = [...levels.value.slice(0, level), { chosen: code, options }, ...(further ? [{ chosen: "", options: [] }] : [])];
        return show(meant());
    }

    /** The code of what is chosen now. */
    const meant = () => levels.value.map(({ chosen }) => chosen).filter(Boolean).pop() ?? "";

    return { levels, show, choose, meant };
}

async function wayTo(code, api) {
    const way = [];
    let region = { code: "", children: true };
    while (region?.children) {
        const { items } = await api.get("core/regions", { under: region.code });
        region = items.find((option) => leads(option.code, code));
        way.push({ chosen: region?.code ?? "", options: items });
    }
    return way.some(({ chosen }) => chosen === code) ? way : withUnknown(code, way);
}

// a zone that is newer than the table, a county that is no more: whoever has it keeps it
function withUnknown(code, way) {
    const last = way[way.length - 1];
    return last.chosen === "" ? [...way.slice(0, -1), { ...last, chosen: code }] : [...way, { chosen: code, options: [] }];
}

/** Whether a region is the one with that code, or leads it. */
const leads = (region, code) => code.startsWith(region.replace(/(00)+$/, ""));
