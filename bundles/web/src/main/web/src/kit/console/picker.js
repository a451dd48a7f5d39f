// SPDX-License-Identifier: Apache-2.0
import { ElOption, ElSelect } from "element-plus/es/components/select/index.mjs";
import { defineComponent } from "vue";
import { finder } from "../../declared/finder.js";
import { html } from "../../guildhall/html.js";
import { reachable } from "./reachable.js";

/** One organization or one member, found by typing a part of the name; its value is the id. */
export const Picker = defineComponent({
    inheritAttrs: false,
    props: { kind: { type: String, required: true }, context: { type: Object, required: true }, modelValue: String },
    setup(props, { attrs }) {
        const { t, names } = props.context;
        const { ids, loading, find } = finder(props.context, props.kind);
        const first = props.modelValue;

        return () => {
            const { modelValue } = props;
            // the library reads the label of what is chosen once: it is drawn anew when the name has come
            const shown = modelValue && !ids.value.includes(modelValue) ? [modelValue, ...ids.value] : ids.value;
            return html`
                <${ElSelect} key=${!first || names.of(props.kind, first)} ...${attrs} onVnodeMounted=${reachable} teleported=${false} modelValue=${modelValue} filterable remote remoteShowSuffix remoteMethod=${find} loading=${loading.value}
                    loadingText=${t("web.state.loading")} noDataText=${t("web.list.none-match")} placeholder=${t("web.choose.type")}
                    onVisibleChange=${(open) => open && find("")}>
                    ${() => shown.map((id) => html`<${ElOption} key=${id} value=${id} label=${names.of(props.kind, id)} />`)}
                <//>`;
        };
    },
});
