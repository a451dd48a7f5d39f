// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref, useId } from "vue";
import { html } from "../guildhall/html.js";

/** A button and what it opens below itself; Escape, a click beside it or tabbing on closes it. Its slots are given `close()`. */
export const Popup = defineComponent({
    props: { label: { type: String, required: true } },
    setup(props, { slots }) {
        const open = ref(false);
        const button = ref(null);
        const id = useId();

        function close() {
            open.value = false;
        }

        function leave(event) {
            if (!event.currentTarget.contains(event.relatedTarget)) {
                close();
            }
        }

        function key(event) {
            if (event.key === "Escape" && open.value) {
                close();
                button.value.focus();
            }
        }

        return () => html`
            <div class="popup" onFocusout=${leave} onKeydown=${key}>
                <button ref=${button} type="button" aria-expanded=${open.value} aria-controls=${open.value ? id : undefined} aria-label=${props.label}
                    title=${props.label} onClick=${() => { open.value = !open.value; }}>${slots.button()}</button>
                ${open.value && html`<div id=${id} class="popup-panel" tabindex="-1">${slots.default({ close })}</div>`}
            </div>`;
    },
});
