// SPDX-License-Identifier: Apache-2.0
import { defineComponent, nextTick, onMounted, ref } from "vue";
import { html } from "../guildhall/html.js";
import { useForm } from "../guildhall/use.js";
import { Problem, createApi } from "./api.js";
import { language } from "./language.js";
import { PlainField } from "./plain-field.js";

const FIELDS = ["username", "password"];

/** User name and password; says what is missing before it asks the server, and puts the cursor where something is to be done. */
export const SignInForm = defineComponent({
    props: { t: { type: Function, required: true } },
    setup({ t }) {
        const api = createApi({ language, t });
        const shown = ref(false);
        const capsLock = ref(false);
        const form = useForm({ username: "", password: "" }, send, enter);

        function send(values) {
            const missing = FIELDS.filter((field) => !values[field].trim());
            if (missing.length) {
                throw new Problem({ errors: missing.map((field) => ({ field, message: t(`web.sign-in.${field}-missing`) })) });
            }
            return api.post("security/sessions", values);
        }

        async function submit(event) {
            event.preventDefault();
            await form.submit();
            await nextTick();
            focus(FIELDS.find((field) => form.errors[field]) ?? (form.problem && "password"));
        }

        function key(event) {
            // keys that the browser fills in know nothing of locks
            capsLock.value = event.getModifierState?.("CapsLock") ?? false;
        }

        onMounted(() => focus("username"));
        return () => html`
            <form novalidate onSubmit=${submit} onKeydown=${key} onKeyup=${key}>
                <h2>${t("web.sign-in.title")}</h2>
                <${PlainField} name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required
                    label=${t("web.sign-in.username")} error=${form.errors.username} values=${form.values} />
                <${PlainField} name="password" type=${shown.value ? "text" : "password"} autocomplete="current-password" required
                    label=${t("web.sign-in.password")} error=${form.errors.password} values=${form.values} />
                <p class="caps-lock" role="status">${capsLock.value ? t("web.sign-in.caps-lock") : ""}</p>
                <label class="check">
                    <input type="checkbox" checked=${shown.value} onChange=${(event) => { shown.value = event.target.checked; }} />${t("web.sign-in.show")}
                </label>
                <p class="problem" role="alert">${form.problem}</p>
                <button class="main-button" disabled=${form.busy}>${t("web.sign-in.action")}</button>
                <p class="hint">${t("web.sign-in.forgotten")}</p>
            </form>`;
    },
});

function focus(field) {
    if (field) {
        document.getElementById(field).focus();
    }
}

function enter() {
    const next = new URLSearchParams(location.search).get("next");
    // only our own faces: a link from elsewhere must not lead on to elsewhere
    location.assign(["/console/", "/portal/"].includes(next) ? next + location.hash : "/");
    return new Promise(() => {});
}
