// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, onMounted, ref } from "vue";
import { html } from "../../guildhall/html.js";

/** What a script of the bundle draws about a row, on a page that is otherwise declared. */
export const Part = defineComponent({
    props: { context: { type: Object, required: true }, title: String, view: { type: String, required: true }, model: { type: Object, required: true } },
    setup({ context, title, view, model }) {
        const host = ref(null);
        let dispose = null;
        let left = false;

        onMounted(async () => {
            try {
                const { mount } = await import(context.page.base + view);
                if (!left) {
                    dispose = mount(host.value, { ...context, row: model.row, day: model.day, reload: model.reload });
                }
            } catch (error) {
                context.failed(error);
            }
        });
        onBeforeUnmount(() => {
            left = true;
            dispose?.();
        });
        return () => html`
            <section class="related">
                ${title && html`<h2>${title}</h2>`}
                <div ref=${host}></div>
            </section>`;
    },
});
