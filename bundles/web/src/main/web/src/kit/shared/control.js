// SPDX-License-Identifier: Apache-2.0
import { defineComponent, nextTick, onMounted, onUpdated, ref } from "vue";
import { html } from "../../guildhall/html.js";

/**
 * Makes the component that a field is filled in with, of a face's controls by kind, `text` for all others: each is given
 * the properties and what binds it to the value. The library's controls are told here what a reader aid must know of them.
 */
export const controlOf = (controls) => defineComponent({
    inheritAttrs: false,
    props: {
        field: { type: Object, required: true }, id: { type: String, required: true }, context: { type: Object, required: true },
        modelValue: null, describedBy: String, invalid: Boolean, clearable: Boolean,
    },
    emits: ["update:modelValue"],
    setup(props, { emit }) {
        const root = ref(null);
        const describe = () => nextTick(() => {
            const control = root.value?.querySelector("input:not([type=file]), textarea");
            set(control, "aria-describedby", props.describedBy);
            set(control, "aria-invalid", props.invalid ? "true" : undefined);
            set(control, "aria-required", props.field.required ? "true" : undefined);
        });
        onMounted(describe);
        onUpdated(describe);
        return () => html`
            <div ref=${root} class="control" onVnodeMounted=${describe}>
                ${(controls[props.field.as] ?? controls.text)(props, bound(props, emit))}
            </div>`;
    },
});

function set(control, name, value) {
    value === undefined ? control?.removeAttribute(name) : control?.setAttribute(name, value);
}

const bound = ({ id, modelValue }, emit) => ({
    id,
    modelValue,
    "onUpdate:modelValue": (value) => emit("update:modelValue", value ?? ""),
});
