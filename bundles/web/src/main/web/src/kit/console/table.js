// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from "vue";
import { direction, nextSort } from "../../declared/list-state.js";
import { html } from "../../guildhall/html.js";

/**
 * Rows as a table, on a narrow screen as cards. A long list gives its pages as `parts` instead of `rows`: one that came
 * is not drawn again when the next comes.
 *
 * A column: `{ name, label, width, sort, draw(row) }`; `draw` gives what stands in the cell, the property of that name
 * if it is left out.
 */
export const DataTable = defineComponent({
    props: {
        caption: { type: String, required: true },
        columns: { type: Array, required: true },
        rows: Array,
        parts: Array,
        sort: String,
        onSort: Function,
        /** `{ label, chosen, choose(row, on), chooseAll(on), name(row) }` to let rows be chosen. */
        selection: Object,
        /** What can be done with a row: `{ label, draw(row) }`. */
        actions: Object,
    },
    setup: (props) => () => html`
        <div class="table-place">
            <table class="rows">
                <caption class="unseen">${props.caption}</caption>
                <thead>
                    <tr>
                        ${props.selection && html`<th scope="col" class="row-choice">${chooseAll(props)}</th>`}
                        ${props.columns.map((column) => header(column, props))}
                        ${props.actions && html`<th scope="col" class="row-actions"><span class="unseen">${props.actions.label}</span></th>`}
                    </tr>
                </thead>
                ${partsOf(props).map((rows, index) => html`
                    <${Part} key=${index} rows=${rows} columns=${props.columns} selection=${props.selection} actions=${props.actions} />`)}
            </table>
        </div>`,
});

// not a property's default: Vue works that out once, and later rows would not be drawn
const partsOf = ({ parts, rows }) => parts ?? [rows];

function header({ name, label, width, sort }, props) {
    const sorted = sort && props.onSort ? direction(props.sort, name) : undefined;
    return html`
        <th key=${name} scope="col" class=${width} aria-sort=${sorted}>
            ${sorted
                ? html`<button type="button" class="sort" onClick=${() => props.onSort(nextSort(props.sort, name))}>${label}<i aria-hidden="true" /></button>`
                : label}
        </th>`;
}

function chooseAll({ selection, ...props }) {
    const there = partsOf(props).reduce((sum, rows) => sum + rows.length, 0);
    const { size } = selection.chosen;
    return html`
        <input type="checkbox" aria-label=${selection.label} checked=${size > 0 && size === there}
            indeterminate=${size > 0 && size < there} onChange=${(event) => selection.chooseAll(event.target.checked)} />`;
}

const Part = defineComponent({
    props: { rows: Array, columns: Array, selection: Object, actions: Object },
    setup: (props) => () => h("tbody", props.rows.map((row, index) => line(row, index, props))),
});

// by h and from one flat list: markup would leave a few empty nodes in each of thousands of rows
function line(row, index, { columns, selection, actions }) {
    const chosen = selection?.chosen.has(row.id) ?? false;
    const cells = columns.map(({ name, label, width, draw }) =>
        h("td", { key: name, class: width, "data-label": label }, draw ? draw(row) : row[name]));
    if (selection) {
        cells.unshift(html`
            <td key=" choose" class="row-choice">
                <input type="checkbox" aria-label=${selection.name(row)} checked=${chosen}
                    onChange=${(event) => selection.choose(row, event.target.checked)} />
            </td>`);
    }
    if (actions) {
        cells.push(h("td", { key: " acts", class: "row-actions" }, actions.draw(row)));
    }
    return h("tr", { key: row.id ?? index, class: chosen ? "chosen" : undefined }, cells);
}
