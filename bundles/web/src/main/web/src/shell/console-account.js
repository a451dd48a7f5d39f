// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Sessions } from "./sessions.js";
import { PasswordForm } from "./password.js";

/** Who the reader is here, what they may do where, their password, and where else they are signed in. */
export function AccountPage({ shell }) {
    const { t, actor, kit } = shell;
    const { name, username, organization, roles } = actor.value;
    const facts = [[t("web.account.name"), name], [t("web.sign-in.username"), username], [t("web.organization"), organization.name]];
    return html`
        <${kit.Page} title=${t("web.account")}>${() => html`
            <section class="panel">
                <${kit.Facts} of=${facts} />
                <h2>${t("web.account.roles")}</h2>
                <ul class="roles">${roles.map((role) => html`<li key=${role.role + role.organization.id}><b>${t(`web.role.${role.role}`)}</b> ${role.organization.name}</li>`)}</ul>
            </section>
            <section class="panel"><h2>${t("web.account.sessions")}</h2><${Sessions} shell=${shell} /></section>
            <section class="panel form-narrow"><h2>${t("web.password.title")}</h2><${PasswordForm} shell=${shell} /></section>
        `}<//>`;
}
AccountPage.props = ["shell"];
