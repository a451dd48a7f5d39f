// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from "vue";
import { html } from "../guildhall/html.js";
import { useForm } from "../guildhall/use.js";
import { Problem } from "./api.js";
import { PlainField } from "./plain-field.js";

/** Lets people choose another password. */
export const PasswordForm = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { api, t } = shell;
        const changed = ref(false);
        const form = useForm(
            { current: "", next: "", again: "" },
            ({ current, next, again }) => {
                changed.value = false;
                if (next !== again) {
                    throw new Problem({ errors: [{ field: "again", message: t("web.password.differs") }] });
                }
                return api.put("security/me/password", { current, next });
            },
            async () => {
                changed.value = true;
                Object.assign(form.values, { current: "", next: "", again: "" });
                await shell.load();
            },
        );
        const field = (name, autocomplete) => html`
            <${PlainField} name=${name} type="password" autocomplete=${autocomplete} required
                label=${t(`web.password.${name}`)} error=${form.errors[name]} values=${form.values} />`;
        return () => html`
            <form novalidate onSubmit=${(event) => { event.preventDefault(); form.submit(); }}>
                ${field("current", "current-password")}
                ${field("next", "new-password")}
                ${field("again", "new-password")}
                ${form.problem && html`<p class="problem" role="alert">${form.problem}</p>`}
                ${changed.value && html`<p class="done" role="status">${t("web.password.changed")}</p>`}
                <button class="main-button" disabled=${form.busy}>${t("web.password.change")}</button>
            </form>`;
    },
});

/** The same as a page of its own; after the first sign-in there is nothing else to do before. */
export function PasswordPage({ shell }) {
    const { t, actor } = shell;
    return html`
        <section class="narrow">
            <h1>${t("web.password.title")}</h1>
            ${actor.value.mustChangePassword && html`<p>${t("web.password.forced")}</p>`}
            <${PasswordForm} shell=${shell} />
        </section>`;
}
PasswordPage.props = ["shell"];
