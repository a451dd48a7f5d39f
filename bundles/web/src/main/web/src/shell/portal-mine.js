// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";
import { InboxList } from "./inbox-list.js";

/** What is the reader's: what they handed in, what waits for them, and what they were told. */
export function Mine({ shell }) {
    const { t, kit, sections } = shell;
    const pages = sections.value.flatMap(({ module, pages: all }) => all.filter(({ mine }) => mine).map((page) => ({ ...page, href: `#/${module}/${page.path}` })));
    return html`
        <${kit.Page} title=${t("web.portal.mine")}>${() => html`
            ${pages.length > 0 && html`
                <ul class="links">
                    ${pages.map(({ href, icon, title }) => html`<li key=${href}><a href=${href}><${Icon} name=${icon} /><span>${title}</span><${Icon} name="forward" /></a></li>`)}
                </ul>`}
            <${InboxList} shell=${shell} />`}<//>`;
}
Mine.props = ["shell"];
