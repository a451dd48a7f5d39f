// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";
import { currentPage } from "./shell.js";

const MANY = 99;

/** The reader's own union has a tab, wherever its module says so. */
export const UNION = { module: "core", path: "union" };

/** The reader's union among the pages of the portal, if it is there. */
export function unionPage({ sections }) {
    return sections.value.find(({ module }) => module === UNION.module)?.pages.find(({ path }) => path === UNION.path);
}

// the page of a tab, or one that lies behind it
function tabOf({ module, path, params }, page) {
    if (module === "me") {
        return path === "inbox" ? { tab: "mine", as: "page" } : { tab: "account", as: path === "account" ? "page" : "true" };
    }
    if (module === UNION.module && path === UNION.path) {
        return { tab: "union", as: params.length ? "true" : "page" };
    }
    return page?.mine ? { tab: "mine", as: "true" } : { tab: "home", as: module ? "true" : "page" };
}

/** The ways that are always in reach of a thumb. */
export function Tabs({ shell }) {
    const { t, route, inbox } = shell;
    const union = unionPage(shell);
    const here = tabOf(route.value, currentPage(shell));
    const tab = (name, href, icon, text, more) => html`
        <a key=${name} href=${href} aria-current=${here.tab === name ? here.as : undefined}>
            <span class="tab-sign"><${Icon} name=${icon} />${more}</span>${text}
        </a>`;
    const unread = inbox.total > 0 && html`
        <span class="count" aria-hidden="true">${inbox.total > MANY ? `${MANY}+` : inbox.total}</span><span class="unseen">${t("web.portal.unread", inbox.total)}</span>`;
    return html`
        <nav class="tabs" aria-label=${t("web.menu")}>
            ${tab("home", "#/", "home", t("web.portal.home"))}
            ${tab("mine", "#/me/inbox", "bell", t("web.portal.mine"), unread)}
            ${union && tab("union", `#/${UNION.module}/${UNION.path}`, union.icon, union.title)}
            ${tab("account", "#/me/account", "account", t("web.portal.account"))}
        </nav>`;
}
Tabs.props = ["shell"];
