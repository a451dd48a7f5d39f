// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Outlet } from "./outlet.js";
import { PasswordPage } from "./password.js";
import { currentPage } from "./shell.js";

/** The address of the password page, which belongs to no module. */
export const PASSWORD = "me/password";

// where the console shows every element of the kit to those who write pages
const KIT = "/console/kit";

const seen = new Set();

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
        return location.pathname === KIT ? showcase(shell) : home();
    }
    const page = currentPage(shell);
    if (!page) {
        return absent(shell, seen.has(address));
    }
    seen.add(address);
    const { params } = route.value;
    const key = [page.base, page.view, JSON.stringify(page.declaration), ...params, organization.value.id].join(" ");
    return html`<${Outlet} key=${key} page=${page} context=${shell.context(params, page)} />`;
}
Here.props = ["shell", "home", "own"];

// a page that was there went with its module and may come back; one that never was is not for this reader, or not here
function absent({ t, organization }, wasThere) {
    return html`
        <div class="note" role="status">
            <h1>${t(wasThere ? "web.state.gone" : "web.state.not-here")}</h1>
            <p>${wasThere ? t("web.state.gone-why") : t("web.state.not-here-why", organization.value.name)}</p>
            <p><a href="#/">${t("web.action.home")}</a></p>
        </div>`;
}

function showcase(shell) {
    const page = { base: KIT, load: shell.kit.showcase };
    return html`<${Outlet} key=${KIT} page=${page} context=${shell.context([], page)} />`;
}
