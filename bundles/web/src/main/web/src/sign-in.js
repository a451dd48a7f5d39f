// SPDX-License-Identifier: Apache-2.0
import "./sign-in.css";
import { createApp } from "vue";
import { html } from "./guildhall/html.js";
import { useForm } from "./guildhall/use.js";
import { createApi } from "./shell/api.js";
import { largeType, toggleLargeType } from "./shell/look.js";
import { language, other, switchLanguage } from "./shell/language.js";
import { PlainField } from "./shell/plain-field.js";
import { translator } from "./shell/words.js";

const { words } = JSON.parse(document.getElementById("manifest").textContent);
const t = translator(() => words);
const api = createApi({ language, t });

createApp({
    setup() {
        const form = useForm({ username: "", password: "" }, (values) => api.post("security/sessions", values), enter);
        return () => html`
            <main class="sign-in">
                <header>
                    <h1>${t("web.name")}</h1>
                    <p>${t("web.description")}</p>
                </header>
                <form novalidate onSubmit=${(event) => { event.preventDefault(); form.submit(); }}>
                    <h2>${t("web.sign-in.title")}</h2>
                    <${PlainField} name="username" autocomplete="username" required
                        label=${t("web.sign-in.username")} error=${form.errors.username} values=${form.values} />
                    <${PlainField} name="password" type="password" autocomplete="current-password" required
                        label=${t("web.sign-in.password")} error=${form.errors.password} values=${form.values} />
                    <p class="problem" role="alert">${form.problem}</p>
                    <button class="main-button" disabled=${form.busy}>${t("web.sign-in.action")}</button>
                </form>
                <footer>
                    <button type="button" class="plain-button" lang=${other.tag} onClick=${switchLanguage}>${other.name}</button>
                    <button type="button" class="plain-button" aria-pressed=${largeType.value} onClick=${toggleLargeType}>${t("web.action.large-type")}</button>
                </footer>
            </main>`;
    },
}).mount("#app");

function enter() {
    const next = new URLSearchParams(location.search).get("next");
    // only our own faces: a link from elsewhere must not lead on to elsewhere
    location.assign(["/console/", "/portal/"].includes(next) ? next + location.hash : "/");
    return new Promise(() => {});
}
