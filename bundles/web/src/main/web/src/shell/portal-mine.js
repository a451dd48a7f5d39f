// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { InboxList } from "./inbox-list.js";

/** What is the reader's: what waits for them, and what they were told. */
export function Mine({ shell }) {
    const { t, kit } = shell;
    return html`<${kit.Page} title=${t("web.portal.mine")}>${() => html`<${InboxList} shell=${shell} />`}<//>`;
}
Mine.props = ["shell"];
