// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";

const MANY = 99;

/** The reader's own union has a tab, wherever its module says so. */
export const UNION = { module: "core", path: "union" };

/** The reader's union among the pages of the portal, if it is there. */
export function unionPage({ sections }) {
    return sections.value.find(({ module }) => module === UNION.module)?.pages.find(({ path }) => path === UNION.path);
}

/** The ways that are always in reach of a thumb. */
export function Tabs({ shell }) {
    const { t, route, inbox } = shell;
    const { module, path } = route.value;
    const union = unionPage(shell);
    const atUnion = module === UNION.module && path === UNION.path;
    const at = module === "me" ? (path === "inbox" ? "mine" : "account") : atUnion ? "union" : "home";
    const tab = (name, href, icon, text, more) => html`
        <a key=${name} href=${href} aria-current=${at === name ? (module && name === "home" ? "true" : "page") : undefined}>
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
