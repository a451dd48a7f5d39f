// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, ref, watchPostEffect } from "vue";
import { isUsual } from "../../declared/list-state.js";
import { html } from "../../guildhall/html.js";

/** A list in whatever state it is, its rows drawn by the slot; more come by themselves when the reader gets to the end. */
export const Growing = defineComponent({
    props: { context: { type: Object, required: true }, model: { type: Object, required: true } },
    setup(props, { slots }) {
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
                    ${slots.default()}
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
