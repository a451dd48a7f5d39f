// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { InboxBell } from "./console-inbox.js";
import { JobsSign } from "./console-jobs.js";
import { OrganizationSwitch } from "./console-organizations.js";
import { Search } from "./console-search.js";
import { Settings } from "./console-settings.js";
import { Icon } from "./icons.js";

/** What is always at hand, in one row on any screen. */
export function Bar({ shell, menuShown }, { emit }) {
    const { t, actor, ready } = shell;
    return html`
        <header class="bar">
            <button type="button" aria-controls=${menuShown ? "menu" : undefined} aria-expanded=${menuShown} aria-label=${t("web.menu")} title=${t("web.menu")}
                onClick=${() => emit("menu")}><${Icon} name="menu" /></button>
            <a class="brand" href="#/"><${Icon} name="union" /><span>${t("web.name")}</span></a>
            ${ready.value && html`<${OrganizationSwitch} shell=${shell} />`}
            <span class="spring" />
            ${ready.value && html`
                <${Search} shell=${shell} />
                <${JobsSign} shell=${shell} />
                <${InboxBell} shell=${shell} />`}
            ${actor.value && html`
                <${Settings} shell=${shell} onHelp=${() => emit("help")} />`}
        </header>`;
}
Bar.props = { shell: Object, menuShown: Boolean };
Bar.emits = ["menu", "help"];
