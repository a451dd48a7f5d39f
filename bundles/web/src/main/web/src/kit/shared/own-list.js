// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount } from "vue";
import { describe, listModel, namesOf } from "../../declared/index.js";
import { filled } from "../../declared/paths.js";
import { html } from "../../guildhall/html.js";
import { useLoad } from "../../guildhall/use.js";
import { columnsOf } from "./cells.js";

/**
 * A list on a page of one's own, declared as in `ui.json`. Its filters stay out of the address, which is the page's.
 *
 * @param parts what the face draws in its own way
 */
export const ownList = (parts) => defineComponent({
    props: {
        context: { type: Object, required: true },
        title: { type: String, required: true },
        /** `{ thing, rows, list }`, as a page declares them. */
        of: { type: Object, required: true },
        /** What stands for `{…}` in `rows`. */
        row: { type: Object, default: () => ({}) },
        /** Draws what can be done with a row. */
        actions: Function,
    },
    setup({ context: given, title, of, row, actions }) {
        const context = { ...given, parts, names: namesOf(given.api) };
        const described = useLoad(async () => (await describe(given, { ...given.page, title, declaration: of })).list);
        const rows = () => html`
            <${Rows} context=${context} title=${title} actions=${actions} list=${{ ...described.data, rows: filled(of.rows, row) }} />`;
        return () => html`
            <section class="related">
                <h2>${title}</h2>
                <${context.kit.Loaded} of=${described}>${rows}<//>
            </section>`;
    },
});

const Rows = defineComponent({
    props: { context: Object, title: String, list: Object, actions: Function },
    setup({ context, title, list, actions }) {
        const { parts } = context;
        const model = listModel(context, list);
        onBeforeUnmount(model.leave);
        return () => html`
            <${parts.Filters} context=${context} model=${model} />
            <${parts.ListHead} context=${context} model=${model} />
            <${parts.Rows} context=${context} model=${model} columns=${columnsOf(list.columns, context)} caption=${title} actions=${actions} />`;
    },
});
