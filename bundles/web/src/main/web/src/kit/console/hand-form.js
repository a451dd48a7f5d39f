// SPDX-License-Identifier: Apache-2.0
import { ElButton } from "element-plus/es/components/button/index.mjs";
import { ElForm, ElFormItem } from "element-plus/es/components/form/index.mjs";
import { defineComponent, inject, provide } from "vue";
import { html } from "../../guildhall/html.js";

const FORM = Symbol("form");

/** A form of `useForm` with its button; what the server finds wrong stands where it belongs. */
export const Form = defineComponent({
    props: { of: { type: Object, required: true }, action: { type: String, required: true } },
    setup(props, { slots }) {
        provide(FORM, props.of);
        const submit = (event) => {
            event.preventDefault();
            props.of.submit();
        };
        // novalidate: the browser would speak its own language, not the reader's
        return () => html`
            <${ElForm} novalidate labelPosition="top" model=${props.of.values} onSubmit=${submit}>${() => html`
                ${slots.default()}
                ${props.of.problem && html`<p class="problem" role="alert">${props.of.problem}</p>`}
                <${ElButton} type="primary" nativeType="submit" loading=${props.of.busy}>${() => props.action}<//>
            `}<//>`;
    },
});

/** One field of it: its name, as the API calls it, and its label. */
export const FormItem = defineComponent({
    props: { name: { type: String, required: true }, label: { type: String, required: true }, required: Boolean },
    setup(props, { slots }) {
        const form = inject(FORM);
        return () => html`
            <${ElFormItem} label=${props.label} required=${props.required} error=${form.errors[props.name] ?? ""}>
                ${() => slots.default()}
            <//>`;
    },
});
