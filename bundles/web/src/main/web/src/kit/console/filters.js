// SPDX-License-Identifier: Apache-2.0
import { defineAsyncComponent, defineComponent, useId } from "vue";
import { html } from "../../guildhall/html.js";

const Field = defineAsyncComponent(() => import("./field.js").then((module) => module.FieldControl));

/** The search box and the filters of a list. What the browser draws itself needs no library, and is there at once. */
export const Filters = defineComponent({
    props: { context: { type: Object, required: true }, model: { type: Object, required: true } },
    setup({ context, model }) {
        const { t } = context;
        const { list } = model;
        const prefix = useId();

        const search = () => html`
            <div class="filter wide">
                <label for=${`${prefix}-q`}>${t("web.list.search")}</label>
                <input id=${`${prefix}-q`} class="text-input" type="search" autocomplete="off" maxlength="100" value=${model.filters.q}
                    onInput=${(event) => model.setFilter("q", event.target.value)} />
            </div>`;

        return () => (list.search || list.filters.length > 0) && html`
            <form class="filter-bar" role="search" aria-label=${t("web.list.filters")} onSubmit=${(event) => event.preventDefault()}>
                ${list.search && search()}
                ${list.filters.map((field) => html`<div key=${field.name} class="filter">${control(field, `${prefix}-${field.name}`, context, model)}</div>`)}
            </form>`;
    },
});

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
    if (["organization", "member", "date", "dateTime", "number"].includes(field.as)) {
        return html`
            <label for=${id}>${field.label}</label>
            <${Field} id=${id} field=${field} context=${context} modelValue=${value} clearable
                onUpdate:modelValue=${(next) => setFilter(field.name, next === null ? "" : String(next))} />`;
    }
    return html`
        <label for=${id}>${field.label}</label>
        <input id=${id} class="text-input" value=${value} onChange=${(event) => setFilter(field.name, event.target.value)} />`;
}
