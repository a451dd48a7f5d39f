// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, onMounted, ref } from "vue";
import { html } from "../guildhall/html.js";

/**
 * The place where one page draws itself. Another page, another version of it or other parameters: another outlet. What
 * breaks in a page stays in here: the reader sees that it broke, under a number that the browser's console repeats.
 */
export const Outlet = defineComponent({
    props: { page: { type: Object, required: true }, context: { type: Object, required: true } },
    setup({ page, context }) {
        const { t, kit } = context;
        const host = ref(null);
        const state = ref("loading");
        const number = ref("");
        let dispose = null;
        let left = false;

        async function open() {
            try {
                const { mount } = page.view ? await import(page.base + page.view) : await (page.load ?? kit.declared)();
                if (!left) {
                    state.value = "open";
                    dispose = mount(host.value, { ...context, failed });
                }
            } catch (error) {
                failed(error);
            }
        }

        function failed(error) {
            if (state.value === "failed") {
                return;
            }
            if (error?.name === "Problem") {
                kit.warn(error.message);
                return;
            }
            number.value = Date.now().toString(36).slice(-6).toUpperCase();
            console.error(number.value, error);
            close();
            state.value = "failed";
        }

        function close() {
            try {
                dispose?.();
            } catch (error) {
                console.error(error);
            }
            dispose = null;
        }

        // pages without Vue, and what nobody awaits: told by the address of the page's own files
        function strayed(event) {
            const error = event.reason ?? event.error;
            if (state.value !== "failed" && (error?.name === "Problem" || error?.stack?.includes(page.base))) {
                event.preventDefault();
                failed(error);
            }
        }

        onMounted(() => {
            window.addEventListener("error", strayed);
            window.addEventListener("unhandledrejection", strayed);
            open();
        });
        onBeforeUnmount(() => {
            left = true;
            window.removeEventListener("error", strayed);
            window.removeEventListener("unhandledrejection", strayed);
            close();
        });
        return () => html`
            <div class="outlet" aria-busy=${state.value === "loading"}>
                ${state.value === "loading" && html`<div class="skeleton" role="status" aria-label=${t("web.state.loading")}><i /><i /><i /></div>`}
                ${state.value === "failed" && html`
                    <div class="note" role="alert">
                        <h1>${t("web.state.failed")}</h1>
                        <p>${t("web.state.failed-why", number.value)}</p>
                        <button type="button" class="plain-button" onClick=${() => location.reload()}>${t("web.action.reload")}</button>
                    </div>`}
                <div ref=${host} hidden=${state.value !== "open"}></div>
            </div>`;
    },
});
