// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, onMounted, ref } from "vue";
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";

/**
 * A window above the page for as long as it is drawn. The browser itself keeps the focus in it, closes it by Escape and
 * gives the focus back. `kind` says where it stands: nothing: in the middle, `side`, `top`.
 */
export const Modal = defineComponent({
    props: { title: { type: String, required: true }, closing: { type: String, required: true }, kind: String },
    emits: ["close"],
    setup(props, { slots, emit }) {
        const dialog = ref(null);
        const close = () => emit("close");
        const beside = (event) => event.target === dialog.value && close();

        onMounted(() => dialog.value.showModal());
        onBeforeUnmount(() => dialog.value.close());
        return () => html`
            <dialog ref=${dialog} class=${["modal", props.kind]} aria-label=${props.title} onClose=${close} onMousedown=${beside}>
                <div class="modal-head">
                    <h2>${props.title}</h2>
                    <button type="button" class="quiet" aria-label=${props.closing} onClick=${close}><${Icon} name="close" /></button>
                </div>
                <div class="modal-body">${slots.default()}</div>
            </dialog>`;
    },
});
