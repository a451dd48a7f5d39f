// SPDX-License-Identifier: Apache-2.0
import { documentOf } from "./documents.js";
import { fieldsOf } from "./fields.js";
import { sendingOf } from "./paths.js";

/**
 * A declared page with everything that can be known before its rows are: typed fields, texts, where things are sent.
 * The parts `list`, `detail`, `forms`, `actions` and `tiles` are there as far as they are declared.
 *
 * @param page `{ module, path, title, base, declaration }` as the manifest has it
 */
export async function describe({ api, t }, page) {
    const { declaration: said } = page;
    const document = await documentOf(api, page.module, page.base);
    const row = said.rows ? document.row(said.rows) : {};
    const context = { thing: said.thing, api: document, t };
    return {
        address: `${page.module}/${page.path}`,
        title: page.title,
        thing: said.thing,
        rows: said.rows,
        tiles: said.tiles ?? [],
        list: said.list && listOf(said, row, context),
        detail: said.detail && {
            heading: said.detail.heading,
            sections: said.detail.sections.map(({ title, fields }) => ({ title: title && t(title), fields: fieldsOf(fields, row, context) })),
            parts: (said.detail.parts ?? []).map(({ title, view, when }) => ({ title: title && t(title), view, when: when ?? {} })),
            asOf: said.detail.asOf ?? false,
            related: (said.detail.related ?? []).map((each) => relatedOf(each, page.module, context)),
            history: said.detail.history ?? false,
        },
        forms: Object.fromEntries(Object.entries(said.forms ?? {}).map(([name, form]) => [name, formOf(name, form, context)])),
        actions: (said.actions ?? []).map((action) => actionOf(action, row, context)),
    };
}

function listOf({ list, rows, thing }, row, context) {
    const filters = fieldsOf(list.filters, context.api.query(rows), context);
    return {
        rows,
        thing,
        columns: fieldsOf(list.columns, row, context),
        search: filters.some(({ name }) => name === "q"),
        filters: filters.filter(({ name }) => name !== "q"),
        sort: list.sort ?? "",
        export: list.export ?? true,
        single: context.api.has("GET", `${rows}/{id}`),
    };
}

function relatedOf({ title, thing, rows, columns, page }, module, context) {
    return {
        rows,
        thing,
        title: context.t(title),
        columns: fieldsOf(columns, context.api.row(rows), { ...context, thing }),
        // as the row can be shown as of a day, so can what its list has of that day
        filters: "asOf" in context.api.query(rows).properties ? [{ name: "asOf", given: true }] : [],
        sort: "",
        page: page && `${module}/${page}`,
    };
}

function formOf(name, { title, send, when, fields, action, done }, context) {
    const { method, path } = sendingOf(send);
    return {
        name,
        method,
        path,
        ofRow: path.includes("{id}"),
        when: when ?? {},
        title: context.t(title),
        action: context.t(action ?? "web.action.save"),
        done: context.t(done ?? "web.state.saved"),
        fields: fieldsOf(fields, context.api.body(method, path), context),
    };
}

function actionOf(action, row, context) {
    const { t } = context;
    return {
        name: action.name,
        title: t(action.title),
        on: action.on ?? ["row", "detail"],
        ...sendingOf(action.send),
        when: action.when ?? {},
        // its {0} … are filled per row
        confirm: action.confirm,
        values: fieldsOf(action.values, row, context),
        done: t(action.done ?? "web.state.done"),
        undo: action.undo && sendingOf(action.undo),
        danger: action.danger ?? false,
    };
}
