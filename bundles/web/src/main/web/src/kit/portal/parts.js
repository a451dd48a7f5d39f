// SPDX-License-Identifier: Apache-2.0
// What hand-written pages draw with, together in one file that is loaded by the first page that needs any of it.
import { defineComponent } from "vue";
import { html } from "../../guildhall/html.js";

export { Button } from "vant/es/button/index.mjs";
export { Cell } from "vant/es/cell/index.mjs";
export { CellGroup } from "vant/es/cell-group/index.mjs";
export { Field } from "vant/es/field/index.mjs";
export { Form } from "vant/es/form/index.mjs";
export { Tag } from "vant/es/tag/index.mjs";

/** One of several, by the phone's own list, which every reader aid knows. Options: `[[value, text], …]`. */
export const Choice = defineComponent({
    props: { id: String, label: String, options: Array, placeholder: String, modelValue: String, error: String },
    emits: ["update:modelValue"],
    setup: (props, { emit }) => () => html`
        <div class="choice">
            <label for=${props.id}>${props.label}</label>
            <select id=${props.id} value=${props.modelValue} aria-invalid=${Boolean(props.error)}
                onChange=${(event) => emit("update:modelValue", event.target.value)}>
                <option value="" disabled>${props.placeholder}</option>
                ${props.options.map(([value, text]) => html`<option key=${value} value=${value}>${text}</option>`)}
            </select>
            ${props.error && html`<p class="problem">${props.error}</p>`}
        </div>`,
});
