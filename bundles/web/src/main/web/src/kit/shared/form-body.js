// SPDX-License-Identifier: Apache-2.0
import { defineComponent, nextTick, onBeforeUnmount, provide, ref, useId, watch } from "vue";
import { lengthOf } from "../../declared/length.js";
import { html } from "../../guildhall/html.js";
import { Conflict } from "./conflict.js";
import { FORM } from "./upload.js";

/** The fields of a form, what stands in its way, and its button. What is typed is kept as it is typed. */
export const FormBody = defineComponent({
    props: { context: { type: Object, required: true }, model: { type: Object, required: true }, cancel: String },
    setup({ context, model, cancel }) {
        const { t, format } = context;
        const prefix = useId();
        const summary = ref(null);
        const idOf = (field) => `${prefix}-${field.name}`;

        provide(FORM, model);
        watch(() => model.values, model.keep, { deep: true });
        watch(() => model.attempts, () => nextTick(() => summary.value?.focus()));
        onBeforeUnmount(model.leave);

        const submit = (event) => {
            event.preventDefault();
            model.submit();
        };

        const wrong = () => model.form.fields.filter(({ name }) => model.errors[name]);
        const objections = () => (wrong().length > 0 || model.problem) && html`
            <div ref=${summary} class="objections" role="alert" tabindex="-1">
                <b>${model.problem || t("web.form.check", wrong().length)}</b>
                ${wrong().length > 0 && html`
                    <ul>${wrong().map((field) => html`<li key=${field.name}><button type="button" class="link-button" onClick=${() => lead(idOf(field))}>${t("web.form.objection", field.label, model.errors[field.name])}</button></li>`)}</ul>`}
            </div>`;

        const restored = () => model.restored && html`
            <div class="hint-box" role="status">
                <span>${t("web.form.restored", format.dateTime(model.restored))}</span>
                <button type="button" class="plain-button small" onClick=${model.discard}>${t("web.form.discard")}</button>
            </div>`;

        const waiting = () => model.waiting && html`
            <div class="hint-box" role="alert">
                <span>${t("web.form.waiting")}</span>
                <button type="button" class="plain-button small" onClick=${model.stopWaiting}>${t("web.form.stop-waiting")}</button>
            </div>`;

        return () => html`
            ${restored()}
            ${objections()}
            ${model.conflict?.length > 0 && html`<${Conflict} context=${context} model=${model} />`}
            <form class="panel form" novalidate onSubmit=${submit} hidden=${Boolean(model.conflict?.length)}>
                <fieldset disabled=${model.busy}>
                    ${model.form.fields.map((field) => html`<${FormField} key=${field.name} id=${idOf(field)} field=${field} model=${model} context=${context} />`)}
                </fieldset>
                ${waiting()}
                <p class="form-end">
                    <button class="main-button small" disabled=${model.busy} aria-busy=${model.busy}>${model.busy && model.pending > 0 ? t("web.form.uploading") : model.form.action}</button>
                    ${cancel && html`<a class="plain-button small" href=${`#/${cancel}`}>${t("web.action.cancel")}</a>`}
                </p>
            </form>`;
    },
});

function lead(id) {
    const control = document.getElementById(id);
    control?.scrollIntoView({ block: "center" });
    control?.focus();
}

function FormField({ id, field, model, context }) {
    const error = model.errors[field.name];
    const hintId = field.hint && `${id}-hint`;
    const errorId = error && `${id}-error`;
    return html`
        <div class=${["form-field", { wrong: error }]}>
            <label for=${id}>${field.label}${field.required && html`<i aria-hidden="true"> *</i>`}</label>
            ${field.hint && html`<p id=${hintId} class="hint">${field.hint}</p>`}
            <${context.parts.FieldControl} id=${id} field=${field} context=${context} invalid=${Boolean(error)} describedBy=${[hintId, errorId].filter(Boolean).join(" ") || undefined}
                modelValue=${model.values[field.name]} onUpdate:modelValue=${(value) => { model.values[field.name] = value; }} />
            ${counter(field, String(model.values[field.name] ?? ""), context)}
            ${error && html`<p id=${errorId} class="problem">${error}</p>`}
        </div>`;
}
FormField.props = ["id", "field", "model", "context"];

const WRITTEN = ["text", "multiline"];

function counter({ as, maxLength, limit }, text, { t, format }) {
    if (limit !== undefined) {
        const length = lengthOf(text);
        return html`<p class=${["counter", { problem: length > limit }]}>${t("web.form.length-of", format.number(length), format.number(limit))}</p>`;
    }
    return WRITTEN.includes(as) && maxLength && text.length > 0 && html`<p class=${["counter", { problem: text.length > maxLength }]}>${t("web.form.length", text.length, maxLength)}</p>`;
}
