// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, watch } from "vue";
import { actionsOn, listModel, runner } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";
import { ActionButtons } from "./action-buttons.js";
import { columnsOf } from "./cells.js";
import { remember } from "./return-address.js";
import { Tiles } from "./tiles.js";

/** The list of a declared page: figures, filters, rows, and what can be done with them. */
export const ListView = defineComponent({
    props: { context: { type: Object, required: true }, page: { type: Object, required: true } },
    setup({ context, page }) {
        const { t, kit, parts } = context;
        const { list } = page;
        const model = list && listModel(context, list, { query: context.query(), follow: context.setQuery });
        const run = runner(context, (ids) => model.refresh(ids));
        const bulk = parts.Bulk ? actionsOn(page.actions, "selection") : [];
        const columns = list && columnsOf(list.columns, context, page.detail && ((row) => `#/${page.address}/${row.id}`));
        if (model) {
            watch(context.query, model.take);
            onBeforeUnmount(() => {
                model.leave();
                remember(page.address, model);
            });
        }

        const forms = () => Object.values(page.forms).filter(({ ofRow }) => !ofRow).map(({ name, title }, index) => html`
            <a key=${name} class=${index === 0 ? "main-button small" : "plain-button small"} href=${`#/${page.address}/${name}`}>${title}</a>`);
        const rows = () => html`
            <${parts.Filters} context=${context} model=${model} />
            <${parts.ListHead} context=${context} model=${model} />
            <${parts.Rows} context=${context} model=${model} columns=${columns} caption=${page.title}
                selectable=${bulk.length > 0}
                actions=${page.actions.some(({ on }) => on.includes("row"))
                    && ((row) => html`<${ActionButtons} of=${actionsOn(page.actions, "row", row)} row=${row} run=${run} t=${t} />`)} />
            ${bulk.length > 0 && html`<${parts.Bulk} context=${context} model=${model} actions=${bulk} run=${run} />`}`;

        return () => html`
            <${kit.Page} title=${page.title}>${{
                actions: forms,
                default: () => html`
                    ${page.tiles.length > 0 && html`<${Tiles} context=${context} of=${page.tiles} />`}
                    ${model && rows()}`,
            }}<//>`;
    },
});
