// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from "vue";
import { html } from "../../guildhall/html.js";

/** A button that opens a few more: `of` are `{ text, run, danger }`. Closes by Escape, by a choice and by leaving. */
export const Menu = defineComponent({
    props: { label: { type: String, required: true }, name: String, of: { type: Array, required: true } },
    setup(props) {
        const root = ref(null);

        function close(back) {
            if (root.value?.open) {
                root.value.open = false;
                back && root.value.querySelector("summary").focus();
            }
        }

        function left({ relatedTarget }) {
            if (!root.value?.contains(relatedTarget)) {
                close(false);
            }
        }

        return () => html`
            <details ref=${root} class="drop-down" onFocusout=${left}
                onKeydown=${(event) => event.key === "Escape" && close(true)}>
                <summary class="plain-button small" aria-label=${props.name}>${props.label}</summary>
                <div>
                    ${props.of.map(({ text, run, danger }) => html`
                        <button key=${text} type="button" class=${{ dangerous: danger }} onClick=${() => { close(true); run(); }}>${text}</button>`)}
                </div>
            </details>`;
    },
});
