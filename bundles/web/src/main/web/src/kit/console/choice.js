// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { html } from "../../guildhall/html.js";

/** One of several, by the browser's own list. Options: `[[value, text], …]`. */
export const Choice = defineComponent({
    props: { id: String, options: { type: Array, required: true }, placeholder: String, modelValue: String },
    emits: ["update:modelValue"],
    setup: (props, { emit }) => () => html`
        <select id=${props.id} class="text-input" value=${props.modelValue} onChange=${(event) => emit("update:modelValue", event.target.value)}>
            ${props.placeholder && html`<option value="">${props.placeholder}</option>`}
            ${props.options.map(([value, text]) => html`<option key=${value} value=${value}>${text}</option>`)}
        </select>`,
});
