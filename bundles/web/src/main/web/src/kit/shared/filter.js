// SPDX-License-Identifier: Apache-2.0
import { html } from "../../guildhall/html.js";

/** The box that a list is searched by. */
export const search = (id, { t }, { filters, setFilter }) => html`
    <div class="filter wide">
        <label for=${id}>${t("web.list.search")}</label>
        <input id=${id} class="text-input" type="search" autocomplete="off" maxlength="100" value=${filters.q}
            onInput=${(event) => setFilter("q", event.target.value)} />
    </div>`;

/** One filter of a list. What the browser draws itself needs no library, and is there at once. */
export const filter = (field, id, context, model) =>
    html`<div key=${field.name} class="filter">${control(field, id, context, model)}</div>`;

function control(field, id, context, { filters, setFilter }) {
    const { t } = context;
    const value = filters[field.name];
    if (field.as === "switch") {
        return html`
            <label class="filter-check">
                <input type="checkbox" checked=${value === "true"} onChange=${(event) => setFilter(field.name, String(event.target.checked))} />
                ${field.label}
            </label>`;
    }
    if (field.as === "choice") {
        return html`
            <label for=${id}>${field.label}</label>
            <select id=${id} class="text-input" value=${value} onChange=${(event) => setFilter(field.name, event.target.value)}>
                <option value="">${t("web.list.any")}</option>
                ${field.options.map((option) => html`<option key=${option.value} value=${option.value}>${option.text}</option>`)}
            </select>`;
    }
    if (["organization", "member", "region", "date", "dateTime", "number"].includes(field.as)) {
        return html`
            <label for=${id}>${field.label}</label>
            <${context.parts.FieldControl} id=${id} field=${field} context=${context} modelValue=${value} clearable
                onUpdate:modelValue=${(next) => setFilter(field.name, next === null ? "" : String(next))} />`;
    }
    return html`
        <label for=${id}>${field.label}</label>
        <input id=${id} class="text-input" value=${value} onChange=${(event) => setFilter(field.name, event.target.value)} />`;
}
