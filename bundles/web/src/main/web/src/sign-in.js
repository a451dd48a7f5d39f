// SPDX-License-Identifier: Apache-2.0
import "./sign-in.css";
import { createApp } from "vue";
import { sweepDrafts } from "./declared/drafts.js";
import { html } from "./guildhall/html.js";
import { translator } from "./shell/words.js";
import { Icon } from "./shell/icons.js";
import { LookChoices } from "./shell/look-choices.js";
import { SignInForm } from "./shell/sign-in-form.js";

const { words } = JSON.parse(document.getElementById("manifest").textContent);
const t = translator(() => words);
const ended = new URLSearchParams(location.search).has("ended");

sweepDrafts();
createApp({
    setup: () => () => html`
        <main class="sign-in">
            <header>
                <${Icon} name="union" />
                <h1>${t("web.name")}</h1>
                <p>${t("web.description")}</p>
            </header>
            ${ended && html`<p class="ended" role="status">${t("web.sign-in.ended")}</p>`}
            <${SignInForm} t=${t} />
            <${LookChoices} t=${t} />
        </main>`,
}).mount("#app");
