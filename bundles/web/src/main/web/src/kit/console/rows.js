// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { textOf } from "../../declared/values.js";
import { html } from "../../guildhall/html.js";
import { Growing } from "../shared/growing.js";
import { DataTable } from "./table.js";

/** The rows of a list as a table. */
export const Rows = defineComponent({
    props: { context: Object, model: Object, columns: Array, caption: String, selectable: Boolean, actions: [Function, Boolean] },
    setup(props) {
        const { t } = props.context;
        const selection = props.selectable ? selectionOf(props, t) : undefined;
        const actions = props.actions ? { label: t("web.list.actions"), draw: props.actions } : undefined;

        return () => html`
            <${Growing} context=${props.context} model=${props.model}>${() => html`
                <${DataTable} caption=${props.caption} columns=${props.columns} parts=${props.model.parts} sort=${props.model.sort}
                    onSort=${props.model.setSort} selection=${selection} actions=${actions} />`}<//>`;
    },
});

function selectionOf({ model, context }, t) {
    const [first] = model.list.columns;
    return {
        label: t("web.list.choose-all"),
        name: (row) => t("web.list.choose", textOf(first, row[first.name], context)),
        get chosen() {
            return model.chosen;
        },
        choose: model.choose,
        chooseAll: model.chooseAll,
    };
}
