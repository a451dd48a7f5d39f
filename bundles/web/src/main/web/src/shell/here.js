// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Outlet } from "./outlet.js";
import { PasswordPage } from "./password.js";
import { currentPage } from "./shell.js";

/** The address of the password page, which belongs to no module. */
export const PASSWORD = "me/password";

/**
 * What belongs at the reader's address. `home` draws what is there before a page is chosen, `own` the face's own pages
 * by address.
 */
export function Here({ shell, home, own = {} }) {
    const { t, actor, failed, route, organization } = shell;
    if (failed.value) {
        return html`
            <div class="note" role="alert">
                <p>${t("web.problem.unreachable")}</p>
                <button type="button" class="plain-button" onClick=${shell.load}>${t("web.action.retry")}</button>
            </div>`;
    }
    if (!actor.value) {
        return html`<div class="skeleton" role="status" aria-label=${t("web.state.loading")}><i /><i /><i /></div>`;
    }
    const { module, path } = route.value;
    const address = `${module}/${path}`;
    if (actor.value.mustChangePassword || address === PASSWORD) {
        return html`<${PasswordPage} key="password" shell=${shell} />`;
    }
    if (own[address]) {
        return own[address]();
    }
    if (!module) {
        return home();
    }
    const current = currentPage(shell);
    if (!current) {
        return html`
            <div class="note" role="status">
                <h1>${t("web.state.gone")}</h1>
                <p>${t("web.state.gone-why")}</p>
                <p><a href="#/">${t("web.action.home")}</a></p>
            </div>`;
    }
    const key = [current.source, ...current.params, organization.value.id].join(" ");
    return html`<${Outlet} key=${key} source=${current.source} context=${shell.context(current.params)} />`;
}
Here.props = ["shell", "home", "own"];
