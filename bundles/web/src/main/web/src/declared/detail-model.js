// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";
import { listModel } from "./list-model.js";
import { filled } from "./paths.js";
import { readRow } from "./row.js";
import { eventKey } from "./words.js";

/** One row, the lists that belong to it and what happened to it. */
export function detailModel(context, { rows, detail }, id) {
    const { t } = context;
    const model = reactive({
        row: null, error: null, loading: true, reload,
        related: detail.related.map((list) => listModel(context, { ...list, rows: filled(list.rows, { id }) })),
        history: detail.history ? listModel(context, { rows: "security/audit", filters: [{ name: "subject" }], columns: [] }, { query: { subject: id } }) : null,
        /** What an entry of the history says. */
        eventText: ({ topic, text }) => (t.has(eventKey(topic)) ? t(eventKey(topic)) : text),
    });

    async function read() {
        model.error = null;
        try {
            model.row = await readRow(context, rows, id);
        } catch (error) {
            model.error = error;
        } finally {
            model.loading = false;
        }
    }

    function reload() {
        model.history?.reload();
        model.related.forEach((list) => list.reload());
        return read();
    }

    read();
    return model;
}
