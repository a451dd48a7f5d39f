// SPDX-License-Identifier: Apache-2.0
import { html, useForm } from "guildhall";
import { Below } from "./choices.js";
import { origin } from "./unions.js";

/** One setting: what holds and why, and what the union wants instead. */
export const SettingForm = {
    props: { context: Object, names: Object, path: String, setting: Object, mayChange: Boolean, changed: Function },
    setup(props) {
        const { api, t, kit } = props.context;
        const valuesOf = ({ value, own }) => ({ value, below: own?.below ?? "FREE" });
        const form = useForm(valuesOf(props.setting), (values) => api.put(props.path, values), done);

        async function done() {
            kit.notify(t("registry.page.saved"));
            await props.changed();
            Object.assign(form.values, valuesOf(props.setting));
        }

        async function reset() {
            try {
                await api.delete(props.path);
                await done();
            } catch (problem) {
                kit.warn(problem.message);
            }
        }

        const id = `setting-${props.setting.name}`;
        const wrong = () => form.errors.value || form.problem;
        const attributes = () => ({
            id,
            class: "text-input",
            value: form.values.value,
            "aria-describedby": `${id}-hint ${id}-wrong`,
            "aria-invalid": Boolean(wrong()),
            onInput: (event) => (form.values.value = event.target.value),
        });

        const input = ({ choices, type, least, most }) => {
            if (choices.length > 0) {
                return html`<select ...${attributes()}>${choices.map(({ name, text }) => html`<option key=${name} value=${name}>${text}</option>`)}</select>`;
            }
            return type === "NUMBER"
                ? html`<input ...${attributes()} type="number" inputmode="numeric" min=${least} max=${most} />`
                : html`<input ...${attributes()} maxlength=${most} />`;
        };

        const decide = (setting) => html`
            <p>${input(setting)}</p>
            <p id=${`${id}-wrong`} class="problem" role="alert">${wrong()}</p>
            <${Below} context=${props.context} name=${`${id}-below`} value=${form.values.below} choose=${(below) => (form.values.below = below)} />
            <p class="form-end">
                <button class="main-button small" disabled=${form.busy}>${t("registry.page.save")}</button>
                ${setting.own && html`<button type="button" class="plain-button small" onClick=${reset}>${t("registry.page.reset")}</button>`}
            </p>`;

        const draw = (setting) => html`
            <form class="form-field" novalidate onSubmit=${(event) => (event.preventDefault(), form.submit())}>
                <label for=${id}>${setting.label}</label>
                <p id=${`${id}-hint`} class="hint">${setting.hint}</p>
                <p>
                    ${t("registry.page.holds", said(setting, setting.value), origin(setting, props.names, t))}
                    ${setting.own && ` ${t("registry.page.otherwise", said(setting, setting.inherited))}`}
                </p>
                ${props.mayChange && !setting.boundBy && decide(setting)}
            </form>`;
        return () => draw(props.setting);
    },
};

const said = ({ choices }, value) => choices.find(({ name }) => name === value)?.text ?? value;
