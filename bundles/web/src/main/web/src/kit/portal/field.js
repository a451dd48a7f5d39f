// SPDX-License-Identifier: Apache-2.0
import { Field } from "vant/es/field/index.mjs";
import { html } from "../../guildhall/html.js";
import { controlOf } from "../shared/control.js";
import { RegionSelect } from "../shared/region-select.js";
import { Upload } from "../shared/upload.js";
import { Picker } from "./picker.js";

const GROWING = { minHeight: 96, maxHeight: 480 };

// without maxlength: a browser cuts off what is pasted and says nothing
const text = (props, bound) => html`<${Field} ...${bound} autocomplete="off" />`;

const area = (props, bound) => html`<${Field} ...${bound} type="textarea" rows="3" autosize=${GROWING} />`;

// what a phone asks for in its own way is best asked by the phone: its dates and its lists are known to every hand and reader aid
const native = (type, read = (value) => value) => (props, { id, modelValue, "onUpdate:modelValue": update }) => html`
    <input id=${id} class="text-input" type=${type} value=${modelValue} onChange=${(event) => update(read(event.target.value))} />`;

// a phone leaves the seconds out
const wall = (value) => (/T\d\d:\d\d$/.test(value) ? `${value}:00` : value);

const number = ({ field }, { modelValue, "onUpdate:modelValue": update, ...bound }) => html`
    <${Field} ...${bound} type=${field.integer ? "digit" : "number"} autocomplete="off" modelValue=${modelValue ?? ""}
        onUpdate:modelValue=${(typed) => update(typed === "" ? null : Number(typed))} />`;

function choice({ field, clearable, context, describedBy, invalid }, { id, modelValue, "onUpdate:modelValue": update }) {
    if (field.many) {
        return several(field, modelValue, update);
    }
    return html`
        <select id=${id} class="text-input" value=${modelValue} aria-describedby=${describedBy} aria-invalid=${invalid} onChange=${(event) => update(event.target.value)}>
            <option value="" disabled=${field.required && !clearable}>${context.t("web.choose")}</option>
            ${field.options.map((option) => html`<option key=${option.value} value=${option.value}>${option.text}</option>`)}
        </select>`;
}

const several = (field, chosen, update) => html`
    <div class="choices" role="group" aria-label=${field.label}>
        ${field.options.map(({ value, text: label }) => html`
            <label key=${value}>
                <input type="checkbox" checked=${chosen.includes(value)}
                    onChange=${(event) => update(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))} />${label}
            </label>`)}
    </div>`;

const picker = (kind) => (props, bound) => html`
    <${Picker} ...${bound} kind=${kind} label=${props.field.label} context=${props.context} clearable=${props.clearable || !props.field.required} />`;

const upload = (photo) => ({ field, context }, bound) => html`<${Upload} ...${bound} many=${field.many} photo=${photo} template=${field.template} context=${context} />`;

/** What to fill a field in with. */
export const FieldControl = controlOf({
    text,
    multiline: area,
    lines: area,
    number,
    switch: (props, { id, modelValue, "onUpdate:modelValue": update }) => html`
        <input id=${id} type="checkbox" checked=${modelValue} onChange=${(event) => update(event.target.checked)} />`,
    region: (props, bound) => html`<${RegionSelect} ...${props} ...${bound} />`,
    choice,
    date: native("date"),
    dateTime: native("datetime-local", wall),
    organization: picker("organization"),
    member: picker("member"),
    file: upload(false),
    photo: upload(true),
});
