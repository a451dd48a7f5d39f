// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";
import { listModel } from "./list-model.js";
import { filled } from "./paths.js";
import { readRow } from "./row.js";
import { eventKey } from "./words.js";

/**
 * One row, the lists that belong to it and what happened to it.
 *
 * @param day as of which it is shown; empty for today
 */
export function detailModel(context, { rows, detail }, id, day = "") {
    const { t } = context;
    let turn = 0;
    const model = reactive({
        row: null, error: null, loading: true, day, setDay, reload,
        related: detail.related.map((list) => listModel(context, { ...list, rows: filled(list.rows, { id }) }, { query: { asOf: day } })),
        history: detail.history ? listModel(context, { rows: "security/audit", filters: [{ name: "subject" }], columns: [] }, { query: { subject: id } }) : null,
        /** What an entry of the history says. */
        eventText: ({ topic, text }) => (t.has(eventKey(topic)) ? t(eventKey(topic)) : text),
    });

    async function read() {
        const mine = ++turn;
        Object.assign(model, { error: null, loading: true });
        try {
            const row = await readRow(context, rows, id, { asOf: model.day });
            if (mine === turn) {
                model.row = row;
            }
        } catch (error) {
            if (mine === turn) {
                model.error = error;
            }
        } finally {
            model.loading = mine !== turn;
        }
    }

    /** Shows everything as it was on that day. */
    function setDay(chosen) {
        model.day = chosen ?? "";
        model.related.filter(({ list }) => list.filters.length > 0).forEach((list) => list.setFilter("asOf", model.day));
        return read();
    }

    function reload() {
        model.history?.reload();
        model.related.forEach((list) => list.reload());
        return read();
    }

    read();
    return model;
}
