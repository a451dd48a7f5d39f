// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref, useId } from "vue";
import { isUsual, nextSort } from "../../declared/list-state.js";
import { html } from "../../guildhall/html.js";
import { Modal } from "../../shell/modal.js";
import { filter, search } from "../shared/filter.js";

/** The search box of a list; its filters and its order come up from below. */
export const Filters = defineComponent({
    props: { context: { type: Object, required: true }, model: { type: Object, required: true } },
    setup({ context, model }) {
        const { t } = context;
        const { list } = model;
        const prefix = useId();
        const open = ref(false);
        const sortable = list.columns.filter(({ sort }) => sort);
        const close = () => {
            open.value = false;
        };

        const order = () => html`
            <div class="filter">
                <label for=${`${prefix}-sort`}>${t("web.list.sort")}</label>
                <select id=${`${prefix}-sort`} class="text-input" value=${model.sort} onChange=${(event) => model.setSort(event.target.value)}>
                    <option value="">${t("web.list.sort-usual")}</option>
                    ${sortable.flatMap(({ name, label }) => [
                        html`<option value=${name}>${t("web.list.sort-up", label)}</option>`,
                        html`<option value=${nextSort(name, name)}>${t("web.list.sort-down", label)}</option>`,
                    ])}
                </select>
            </div>`;

        const sheet = () => html`
            <${Modal} kind="low" title=${t("web.list.filter")} closing=${t("web.action.close")} onClose=${close}>${() => html`
                <form class="filter-bar" onSubmit=${(event) => { event.preventDefault(); close(); }}>
                    ${list.filters.map((field) => filter(field, `${prefix}-${field.name}`, context, model))}
                    ${sortable.length > 0 && order()}
                    <button class="main-button">${t("web.list.show", model.total === null ? "" : context.format.number(model.total))}</button>
                </form>`}<//>`;

        const more = () => html`
            <button type="button" class="plain-button small" aria-pressed=${!isUsual(list, { filters: { ...model.filters, q: "" } })} aria-haspopup="dialog"
                onClick=${() => { open.value = true; }}>${t("web.list.filter")}</button>`;

        return () => (list.search || list.filters.length + sortable.length > 0) && html`
            <form class="finder" role="search" aria-label=${t("web.list.filters")} onSubmit=${(event) => event.preventDefault()}>
                ${list.search && search(`${prefix}-q`, context, model)}
                ${list.filters.length + sortable.length > 0 && more()}
            </form>
            ${open.value && sheet()}`;
    },
});
