// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { html } from "../../guildhall/html.js";
import { Growing } from "../shared/growing.js";

/** How many rows there are. */
export function ListHead({ context: { t, format }, model: { total } }) {
    return html`<p class="list-head" role="status">${total === null ? "" : t("web.list.total", format.number(total))}</p>`;
}
ListHead.props = ["context", "model"];

/** The rows of a list as cards; all of a card leads to the row's own page. */
export const Rows = defineComponent({
    props: { context: Object, model: Object, columns: Array, caption: String, actions: [Function, Boolean] },
    setup: (props) => () => html`
        <${Growing} context=${props.context} model=${props.model}>${() => html`
            <ul class="row-cards" aria-label=${props.caption}>
                ${props.model.parts.map((rows, index) => html`<${Part} key=${index} rows=${rows} columns=${props.columns} actions=${props.actions} />`)}
            </ul>`}<//>`,
});

// a page that came is not drawn again when the next one comes
const Part = defineComponent({
    props: { rows: Array, columns: Array, actions: [Function, Boolean] },
    setup: (props) => () => props.rows.map((row) => card(row, props)),
});

function card(row, { columns, actions }) {
    const heading = columns.find((column) => column.heading);
    const pictures = columns.filter(({ photo }) => photo).map(({ draw }) => draw(row)).filter(Boolean);
    const facts = columns.filter((column) => column !== heading && !column.photo)
        .map(({ name, label, draw }) => ({ name, label, shown: draw(row) }))
        .filter(({ shown }) => shown !== "");
    return html`
        <li key=${row.id} class="row-card">
            ${pictures.length > 0 && html`<p class="row-picture">${pictures}</p>`}
            <p class="row-name">${heading.draw(row)}</p>
            ${facts.length > 0 && html`<dl>${facts.map(({ name, label, shown }) => html`<div key=${name}><dt>${label}</dt><dd>${shown}</dd></div>`)}</dl>`}
            ${actions && html`<p class="row-acts">${actions(row)}</p>`}
        </li>`;
}
