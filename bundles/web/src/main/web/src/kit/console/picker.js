// SPDX-License-Identifier: Apache-2.0
import { ElOption, ElSelect } from "element-plus/es/components/select/index.mjs";
import { defineComponent, ref } from "vue";
import { html } from "../../guildhall/html.js";

const FOUND = 20;
const ASK = {
    organization: (api, q, { id }) => api.get("core/organizations", { q, under: id, limit: FOUND }),
    member: (api, q, { id }) => api.get("core/members", { q, organization: id, subtree: true, limit: FOUND }),
};

/** One organization or one member, found by typing a part of the name; its value is the id. */
export const Picker = defineComponent({
    inheritAttrs: false,
    props: { kind: { type: String, required: true }, context: { type: Object, required: true }, modelValue: String },
    setup(props, { attrs }) {
        const { api, t, names, organization, kit } = props.context;
        const found = ref([]);
        const loading = ref(false);
        const first = props.modelValue;
        let turn = 0;

        async function find(q) {
            const mine = ++turn;
            loading.value = true;
            try {
                const { items } = await ASK[props.kind](api, q, organization);
                items.forEach(({ id, name }) => names.learn(props.kind, id, name));
                if (mine === turn) {
                    found.value = items.map(({ id }) => id);
                }
            } catch (problem) {
                kit.warn(problem.message);
            } finally {
                loading.value = false;
            }
        }

        return () => {
            const { modelValue } = props;
            // the library reads the label of what is chosen once: it is drawn anew when the name has come
            const shown = modelValue && !found.value.includes(modelValue) ? [modelValue, ...found.value] : found.value;
            return html`
                <${ElSelect} key=${!first || names.of(props.kind, first)} ...${attrs} teleported=${false} modelValue=${modelValue} filterable remote remoteShowSuffix remoteMethod=${find} loading=${loading.value}
                    loadingText=${t("web.state.loading")} noDataText=${t("web.list.none-match")} placeholder=${t("web.choose.type")}
                    onVisibleChange=${(open) => open && find("")}>
                    ${() => shown.map((id) => html`<${ElOption} key=${id} value=${id} label=${names.of(props.kind, id)} />`)}
                <//>`;
        };
    },
});
