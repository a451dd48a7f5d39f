// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";
import { InboxItem } from "./inbox-item.js";
import { InboxList } from "./inbox-list.js";
import { Popup } from "./popup.js";

const MANY = 99;

/** The bell: how much is new, the newest of it, and the way to all of it. */
export function InboxBell({ shell }) {
    const { t, inbox } = shell;
    const panel = ({ close }) => html`
        <h2>${t("web.inbox")}</h2>
        ${inbox.items.length === 0 && html`<p class="calm"><${Icon} name="check" />${t("web.inbox.no-new")}</p>`}
        <ul class="inbox">${inbox.items.map((item) => html`<${InboxItem} key=${item.id} shell=${shell} item=${item} onOpen=${close} />`)}</ul>
        <p class="popup-foot"><a href="#/me/inbox" onClick=${close}>${t("web.inbox.all")}</a></p>`;
    return html`
        <${Popup} class="bell" label=${t("web.inbox.bell", inbox.total)}>${{
            button: () => html`<${Icon} name="bell" />${inbox.total > 0 && html`<span class="count" aria-hidden="true">${inbox.total > MANY ? `${MANY}+` : inbox.total}</span>`}`,
            default: panel,
        }}<//>`;
}
InboxBell.props = ["shell"];

/** All of it. */
export function InboxPage({ shell }) {
    const { t, kit } = shell;
    return html`<${kit.Page} title=${t("web.inbox")}>${() => html`<${InboxList} shell=${shell} />`}<//>`;
}
InboxPage.props = ["shell"];
