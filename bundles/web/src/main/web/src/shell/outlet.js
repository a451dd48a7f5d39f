// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, onMounted, ref } from "vue";
import { html } from "../guildhall/html.js";

/** The place where one page draws itself. Another page, another version of it or other parameters: another outlet. */
export const Outlet = defineComponent({
    props: { source: { type: String, required: true }, context: { type: Object, required: true } },
    setup(props) {
        const host = ref(null);
        const state = ref("loading");
        let dispose = null;
        let left = false;

        async function open() {
            state.value = "loading";
            try {
                const { mount } = await import(props.source);
                if (!left) {
                    state.value = "open";
                    dispose = mount(host.value, props.context);
                }
            } catch (error) {
                console.error(error);
                state.value = "failed";
            }
        }

        onMounted(open);
        onBeforeUnmount(() => {
            left = true;
            dispose?.();
        });
        return () => {
            const { t } = props.context;
            return html`
                <div class="outlet" aria-busy=${state.value === "loading"}>
                    ${state.value === "loading" && html`<p class="note" role="status">${t("web.state.loading")}</p>`}
                    ${state.value === "failed" && html`
                        <div class="note" role="alert">
                            <p>${t("web.state.failed")}</p>
                            <button type="button" class="plain-button" onClick=${() => location.reload()}>${t("web.action.reload")}</button>
                        </div>`}
                    <div ref=${host} hidden=${state.value !== "open"}></div>
                </div>`;
        };
    },
});
