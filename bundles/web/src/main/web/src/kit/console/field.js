// SPDX-License-Identifier: Apache-2.0
import { ElInputNumber } from "element-plus/es/components/input-number/index.mjs";
import { ElInput } from "element-plus/es/components/input/index.mjs";
import { ElOption, ElSelect } from "element-plus/es/components/select/index.mjs";
import { ElSwitch } from "element-plus/es/components/switch/index.mjs";
import { defineAsyncComponent } from "vue";
import { html } from "../../guildhall/html.js";
import { Picker } from "./picker.js";
import { reachable } from "./reachable.js";
import { controlOf } from "../shared/control.js";
import { RegionSelect } from "../shared/region-select.js";
import { Upload } from "../shared/upload.js";

const DatePicker = defineAsyncComponent(() => import("./dates.js").then((module) => module.DatePicker));
const ROWS = { minRows: 3, maxRows: 12 };

// without maxlength: a browser cuts off what is pasted and says nothing
const text = (props, bound) => html`<${ElInput} ...${bound} autocomplete="off" />`;

const area = (props, bound) => html`<${ElInput} ...${bound} type="textarea" autosize=${ROWS} />`;

/** What to fill a field in with. */
export const FieldControl = controlOf({
    text,
    multiline: area,
    lines: area,
    number: ({ field }, bound) => html`
        <${ElInputNumber} ...${bound} min=${field.min} max=${field.max} precision=${field.integer ? 0 : undefined} valueOnClear=${null}
            modelValue=${bound.modelValue === "" ? null : bound.modelValue} />`,
    switch: (props, bound) => html`<${ElSwitch} ...${bound} />`,
    region: (props, bound) => html`<${RegionSelect} ...${props} ...${bound} />`,
    choice: ({ field, clearable, context }, bound) => html`
        <${ElSelect} ...${bound} onVnodeMounted=${reachable} teleported=${false} multiple=${field.many} clearable=${clearable || !field.required} placeholder=${context.t("web.choose")}>
            ${() => field.options.map(({ value, text: label }) => html`<${ElOption} key=${value} value=${value} label=${label} />`)}
        <//>`,
    date: (props, bound) => html`<${DatePicker} ...${bound} type="date" />`,
    dateTime: (props, bound) => html`<${DatePicker} ...${bound} type="datetime" />`,
    organization: (props, bound) => html`<${Picker} ...${bound} kind="organization" context=${props.context} clearable=${props.clearable || !props.field.required} />`,
    member: (props, bound) => html`<${Picker} ...${bound} kind="member" context=${props.context} clearable=${props.clearable || !props.field.required} />`,
    file: ({ field, context }, bound) => html`<${Upload} ...${bound} many=${field.many} template=${field.template} context=${context} />`,
    photo: ({ field, context }, bound) => html`<${Upload} ...${bound} many=${field.many} photo context=${context} />`,
});
