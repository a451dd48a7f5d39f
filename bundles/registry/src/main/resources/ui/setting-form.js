// SPDX-License-Identifier: Apache-2.0
import { html, useForm } from "guildhall";
import { Below } from "./choices.js";
import { origin } from "./unions.js";

/** One setting: what holds and why, and what the union wants instead. */
export const SettingForm = {
    props: { context: Object, names: Object, path: String, setting: Object, mayChange: Boolean, changed: Function },
    setup(props) {
        const { api, t, kit } = props.context;
        const { setting } = props;
        const done = () => {
            kit.notify(t("registry.page.saved"));
            props.changed();
        };
        const form = useForm({ value: setting.value, below: setting.own?.below ?? "FREE" }, (values) => api.put(props.path, values), done);

        async function reset() {
            try {
                await api.delete(props.path);
                done();
            } catch (problem) {
                kit.warn(problem.message);
            }
        }

        const id = `setting-${setting.name}`;
        const wrong = () => form.errors.value || form.problem;
        const attributes = () => ({
            id,
            class: "text-input",
            value: form.values.value,
            "aria-describedby": `${id}-hint ${id}-wrong`,
            "aria-invalid": Boolean(wrong()),
            onInput: (event) => (form.values.value = event.target.value),
        });

        const input = () => {
            if (setting.choices.length > 0) {
                return html`<select ...${attributes()}>${setting.choices.map(({ name, text }) => html`<option key=${name} value=${name}>${text}</option>`)}</select>`;
            }
            return setting.type === "NUMBER"
                ? html`<input ...${attributes()} type="number" inputmode="numeric" min=${setting.least} max=${setting.most} />`
                : html`<input ...${attributes()} maxlength=${setting.most} />`;
        };

        const decide = () => html`
            ${input()}
            <p id=${`${id}-wrong`} class="problem" role="alert">${wrong()}</p>
            <${Below} context=${props.context} name=${`${id}-below`} value=${form.values.below} choose=${(below) => (form.values.below = below)} />
            <p class="form-end">
                <button class="main-button small" disabled=${form.busy}>${t("registry.page.save")}</button>
                ${setting.own && html`<button type="button" class="plain-button small" onClick=${reset}>${t("registry.page.reset")}</button>`}
            </p>`;

        return () => html`
            <form class="form-field" novalidate onSubmit=${(event) => (event.preventDefault(), form.submit())}>
                <label for=${id}>${setting.label}</label>
                <p id=${`${id}-hint`} class="hint">${setting.hint}</p>
                <p>
                    ${t("registry.page.holds", said(setting, setting.value), origin(setting, props.names, t))}
                    ${setting.own && ` ${t("registry.page.otherwise", said(setting, setting.inherited))}`}
                </p>
                ${props.mayChange && !setting.boundBy && decide()}
            </form>`;
    },
};

const said = ({ choices }, value) => choices.find(({ name }) => name === value)?.text ?? value;
