// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";
import { LookChoices } from "./look-choices.js";
import { Popup } from "./popup.js";

/** The reader's own: how it looks, who they are, the way out. */
export function Settings({ shell }, { emit }) {
    const { t, actor, manifest, signOut } = shell;
    const portal = manifest.value.faces.portal.length > 0;
    const panel = ({ close }) => html`
        <p class="popup-title"><b>${actor.value.name}</b><small>${actor.value.username}</small></p>
        <${LookChoices} t=${t} />
        <ul class="popup-links">
            <li><a href="#/me/account" onClick=${close}>${t("web.account")}</a></li>
            ${portal && html`<li><a href="/portal/">${t("web.action.portal")}</a></li>`}
            <li><button type="button" onClick=${() => { close(); emit("help"); }}>${t("web.shortcuts")}</button></li>
            <li><button type="button" onClick=${signOut}>${t("web.action.sign-out")}</button></li>
        </ul>`;
    return html`
        <${Popup} label=${t("web.settings", actor.value.name)}>${{
            button: () => html`<${Icon} name="account" /><span class="only-wide">${actor.value.name}</span>`,
            default: panel,
        }}<//>`;
}
Settings.props = ["shell"];
Settings.emits = ["help"];
