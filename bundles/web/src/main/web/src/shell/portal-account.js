// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { PASSWORD } from "./here.js";
import { Icon } from "./icons.js";
import { LookChoices } from "./look-choices.js";
import { Sessions } from "./sessions.js";

/** Who the reader is here, how they like to read, where they are signed in, and the way out. */
export function Account({ shell }) {
    const { t, kit, actor, manifest, signOut } = shell;
    const { name, username, organization } = actor.value;
    const staff = manifest.value.faces.console.length > 0;
    const link = (href, text) => html`<li><a href=${href}>${text}<${Icon} name="forward" /></a></li>`;
    const facts = [[t("web.account.name"), name], [t("web.sign-in.username"), username], [t("web.organization"), organization.name]];
    return html`
        <${kit.Page} title=${t("web.account")}>${() => html`
            <${kit.Facts} of=${facts} />
            <section class="panel"><h2>${t("web.portal.look")}</h2><${LookChoices} t=${t} /></section>
            <ul class="links">
                ${link(`#/${PASSWORD}`, t("web.password.title"))}
                ${staff && link("/console/", t("web.action.console"))}
            </ul>
            <section class="panel"><h2>${t("web.account.sessions")}</h2><${Sessions} shell=${shell} /></section>
            <button type="button" class="plain-button wide" onClick=${signOut}>${t("web.action.sign-out")}</button>
        `}<//>`;
}
Account.props = ["shell"];
