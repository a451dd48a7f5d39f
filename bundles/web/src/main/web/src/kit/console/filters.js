// SPDX-License-Identifier: Apache-2.0
import { defineComponent, useId } from "vue";
import { html } from "../../guildhall/html.js";
import { filter, search } from "../shared/filter.js";

/** The search box and the filters of a list. */
export const Filters = defineComponent({
    props: { context: { type: Object, required: true }, model: { type: Object, required: true } },
    setup({ context, model }) {
        const { t } = context;
        const { list } = model;
        const prefix = useId();
        return () => (list.search || list.filters.length > 0) && html`
            <form class="filter-bar" role="search" aria-label=${t("web.list.filters")} onSubmit=${(event) => event.preventDefault()}>
                ${list.search && search(`${prefix}-q`, context, model)}
                ${list.filters.map((field) => filter(field, `${prefix}-${field.name}`, context, model))}
            </form>`;
    },
});
