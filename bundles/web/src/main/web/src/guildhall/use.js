// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";

/** Loads something at once and again on `reload()`; what an older call answers late is ignored. */
export function useLoad(load) {
    let turn = 0;
    const state = reactive({ data: null, error: null, loading: true, reload });

    async function reload() {
        const mine = ++turn;
        state.loading = true;
        state.error = null;
        try {
            const data = await load();
            if (mine === turn) {
                state.data = data;
            }
        } catch (error) {
            if (mine === turn) {
                state.error = error;
            }
        } finally {
            if (mine === turn) {
                state.loading = false;
            }
        }
    }

    reload();
    return state;
}

/** A list that grows page by page. `fetch(after)` answers a page: `{ items, next, total }`. */
export function useList(fetch) {
    let turn = 0;
    const state = reactive({ items: [], next: null, total: null, error: null, loading: true, reload, more });

    async function read(after) {
        const mine = ++turn;
        state.loading = true;
        state.error = null;
        try {
            const page = await fetch(after);
            if (mine === turn) {
                state.items = after ? [...state.items, ...page.items] : page.items;
                state.next = page.next;
                state.total = page.total ?? state.total;
            }
        } catch (error) {
            if (mine === turn) {
                state.error = error;
            }
        } finally {
            if (mine === turn) {
                state.loading = false;
            }
        }
    }

    function reload() {
        return read(undefined);
    }

    function more() {
        return read(state.next);
    }

    reload();
    return state;
}

/**
 * A form: its values, whether it is being sent, and what the server found wrong: `errors` by field, `problem` for the
 * rest. `send(values)` sends it, `done(answer)` comes after.
 */
export function useForm(values, send, done) {
    const form = reactive({ values, errors: {}, problem: "", busy: false, submit });

    async function submit() {
        if (form.busy) {
            return;
        }
        form.busy = true;
        form.errors = {};
        form.problem = "";
        try {
            await done(await send(form.values));
        } catch (error) {
            const wrong = error.errors ?? [];
            const shown = wrong.filter(({ field }) => field in form.values);
            const others = wrong.filter((each) => !shown.includes(each)).map(({ message }) => message);
            form.errors = Object.fromEntries(shown.map(({ field, message }) => [field, message]));
            form.problem = others.join(" ") || (shown.length ? "" : error.message);
        } finally {
            form.busy = false;
        }
    }

    return form;
}
