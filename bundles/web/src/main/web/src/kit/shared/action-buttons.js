// SPDX-License-Identifier: Apache-2.0
import { html } from "../../guildhall/html.js";
import { Menu } from "./menu.js";

const SHOWN = 2;

/** What can be done with one row: a few buttons, the others behind one more. */
export function ActionButtons({ of, row, run, t }) {
    const button = (action) => html`
        <button key=${action.name} type="button" class=${["link-button", { dangerous: action.danger }]} onClick=${() => run(action, [row])}>${action.title}</button>`;
    const more = of.slice(SHOWN).map((action) => ({ text: action.title, danger: action.danger, run: () => run(action, [row]) }));
    return html`${of.slice(0, SHOWN).map(button)}${more.length > 0 && html`<${Menu} label="⋯" name=${t("web.list.more-actions")} of=${more} />`}`;
}
ActionButtons.props = ["of", "row", "run", "t"];
