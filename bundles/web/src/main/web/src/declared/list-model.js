// SPDX-License-Identifier: Apache-2.0
import { markRaw, reactive } from "vue";
import { readState, writeState } from "./list-state.js";

const LIMIT = 50;
const PAUSE = 250;
const GONE = 404;

/**
 * The rows of a list, page by page: `parts` keeps each page as it came, so that thousands of rows are neither made
 * reactive nor drawn again when more arrive.
 *
 * @param list as `describe` gives it; its `rows` already filled for one row's related list
 * @param query what the address says, or what a related list asks for
 * @param follow told what the address should say
 */
export function listModel({ api }, list, { query = {}, follow = () => {} } = {}) {
    let turn = 0;
    let pause = 0;
    const model = reactive({
        list: markRaw(list), parts: [], next: null, total: null, error: null, loading: true, chosen: new Map(),
        ...readState(list, query),
        setFilter, setSort, take, reload, more, refresh, choose, chooseAll, download, leave,
    });

    function asked(extra) {
        return { ...model.filters, sort: model.sort, ...extra };
    }

    /** Reads that many pages more, or from the beginning. */
    async function read(after, count = 1) {
        const mine = ++turn;
        Object.assign(model, { loading: true, error: null });
        try {
            const pages = await pagesFrom(after, count);
            if (mine === turn) {
                const parts = pages.map(({ items }) => markRaw(items));
                model.parts = after ? [...model.parts, ...parts] : parts;
                model.next = pages.at(-1).next;
                model.total = pages[0].total ?? model.total;
            }
        } catch (error) {
            if (mine === turn) {
                model.error = error;
            }
        } finally {
            if (mine === turn) {
                model.loading = false;
            }
        }
    }

    async function pagesFrom(after, count) {
        const pages = [await api.get(list.rows, asked({ after, limit: LIMIT, count: after ? undefined : true }))];
        while (pages.length < count && pages.at(-1).next) {
            pages.push(await api.get(list.rows, asked({ after: pages.at(-1).next, limit: LIMIT })));
        }
        return pages;
    }

    function reload() {
        model.chosen.clear();
        return read(undefined);
    }

    function more() {
        return model.loading || !model.next ? undefined : read(model.next);
    }

    function changed() {
        follow(writeState(list, model));
        return reload();
    }

    function setFilter(name, value) {
        model.filters[name] = value ?? "";
        clearTimeout(pause);
        pause = setTimeout(changed, name === "q" ? PAUSE : 0);
    }

    /** The list is left: what was typed last may not end up in the next page's address. */
    function leave() {
        clearTimeout(pause);
    }

    function setSort(sort) {
        model.sort = sort;
        return changed();
    }

    /** Another address, by a link or by going back. */
    function take(next) {
        const state = readState(list, next);
        if (JSON.stringify(writeState(list, state)) !== JSON.stringify(writeState(list, model))) {
            Object.assign(model, state);
            return reload();
        }
    }

    /**
     * Reads rows again that changed, where they stand; those that are gone leave. Which of them still fit the filters only
     * the list can tell, and for many of them it is quicker too.
     */
    async function refresh(ids) {
        ids.forEach((id) => model.chosen.delete(id));
        const filtered = Object.values(model.filters).some((value) => value !== "");
        if (!list.single || filtered || ids.length > model.parts.length) {
            return read(undefined, model.parts.length);
        }
        for (const id of ids) {
            await renew(id);
        }
    }

    async function renew(id) {
        try {
            put(id, [await api.get(`${list.rows}/${encodeURIComponent(id)}`)]);
        } catch (problem) {
            if (problem.status === GONE) {
                put(id, []);
                model.total--;
            } else {
                model.error = problem;
            }
        }
    }

    function put(id, rows) {
        model.parts = model.parts.map((part) =>
            (part.some((row) => row.id === id) ? markRaw(part.flatMap((row) => (row.id === id ? rows : [row]))) : part));
    }

    function choose(row, on) {
        on ? model.chosen.set(row.id, markRaw(row)) : model.chosen.delete(row.id);
    }

    function chooseAll(on) {
        model.chosen.clear();
        if (on) {
            model.parts.flat().forEach((row) => model.chosen.set(row.id, row));
        }
    }

    /** All rows as the server writes them to a file. */
    function download(format) {
        const columns = list.columns.map(({ name }) => name).join(",");
        return api.download(list.rows, asked({ format, thing: list.thing, columns }));
    }

    reload();
    return model;
}
