// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, ref, watchPostEffect } from "vue";
import { isUsual } from "../../declared/list-state.js";
import { textOf } from "../../declared/values.js";
import { html } from "../../guildhall/html.js";
import { DataTable } from "./table.js";

/** The rows of a list in whatever state they are; more come by themselves when the reader gets to the end. */
export const Rows = defineComponent({
    props: { context: Object, model: Object, columns: Array, caption: String, selectable: Boolean, actions: [Function, Boolean] },
    setup(props) {
        const { t, kit } = props.context;
        const end = ref(null);
        const watcher = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && props.model.more(), { rootMargin: "200px" });
        watchPostEffect(() => {
            watcher.disconnect();
            if (end.value && props.model.next && !props.model.loading) {
                watcher.observe(end.value);
            }
        });
        onBeforeUnmount(() => watcher.disconnect());

        const selection = props.selectable ? selectionOf(props, t) : undefined;
        const actions = props.actions ? { label: t("web.list.actions"), draw: props.actions } : undefined;

        const table = () => html`
            <${DataTable} caption=${props.caption} columns=${props.columns} parts=${props.model.parts} sort=${props.model.sort}
                onSort=${props.model.setSort} selection=${selection} actions=${actions} />`;

        return () => {
            const { parts, error, loading, next, reload, more } = props.model;
            const there = parts.some((rows) => rows.length > 0);
            if (!there && loading) {
                return html`<div class="panel skeleton" role="status" aria-label=${t("web.state.loading")}><i /><i /><i /><i /><i /></div>`;
            }
            if (!there && error) {
                return html`<${kit.Trouble} of=${error} retry=${reload} />`;
            }
            if (!there) {
                return html`<p class="note">${nothing(props.model, t)}</p>`;
            }
            return html`
                <div aria-busy=${loading}>
                    ${table()}
                    ${error && html`<${kit.Trouble} of=${error} retry=${next ? more : reload} />`}
                    ${next && !error && html`
                        <p class="more" ref=${end}>
                            <button type="button" class="plain-button" disabled=${loading} onClick=${more}>${t(loading ? "web.state.loading" : "web.action.more")}</button>
                        </p>`}
                </div>`;
        };
    },
});

function nothing({ list, filters }, t) {
    if (!isUsual(list, { filters })) {
        return t("web.list.none-match");
    }
    const own = `${list.thing}.none`;
    return t.has(own) ? t(own) : t("web.state.empty");
}

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
