// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, watch } from "vue";
import { actionsOn, listModel, runner } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";
import { columnsOf } from "./cells.js";
import { Filters } from "./filters.js";
import { ActionButtons, Bulk, ListHead } from "./list-actions.js";
import { Rows } from "./rows.js";
import { remember } from "./return-address.js";
import { Tiles } from "./tiles.js";

/** The list of a declared page: figures, filters, rows, and what can be done with them. */
export const ListView = defineComponent({
    props: { context: { type: Object, required: true }, page: { type: Object, required: true } },
    setup({ context, page }) {
        const { t, kit } = context;
        const { list } = page;
        const model = list && listModel(context, list, { query: context.query(), follow: context.setQuery });
        const run = runner(context, (ids) => model.refresh(ids));
        const bulk = actionsOn(page.actions, "selection");
        const columns = list && columnsOf(list.columns, context, page.detail && ((row) => `#/${page.address}/${row.id}`));
        if (model) {
            watch(context.query, model.take);
            onBeforeUnmount(() => remember(page.address, model));
        }

        const create = () => page.forms.new && html`
            <a class="main-button small" href=${`#/${page.address}/new`}>${page.forms.new.title}</a>`;
        const rows = () => html`
            <${Filters} context=${context} model=${model} />
            <${ListHead} context=${context} model=${model} />
            <${Rows} context=${context} model=${model} columns=${columns} caption=${page.title}
                selectable=${bulk.length > 0}
                actions=${page.actions.some(({ on }) => on.includes("row"))
                    && ((row) => html`<${ActionButtons} of=${actionsOn(page.actions, "row", row)} row=${row} run=${run} t=${t} />`)} />
            <${Bulk} context=${context} model=${model} actions=${bulk} run=${run} />`;

        return () => html`
            <${kit.Page} title=${page.title}>${{
                actions: create,
                default: () => html`
                    ${page.tiles.length > 0 && html`<${Tiles} context=${context} of=${page.tiles} />`}
                    ${model && rows()}`,
            }}<//>`;
    },
});
