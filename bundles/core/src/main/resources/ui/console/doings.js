// SPDX-License-Identifier: Apache-2.0
import { html, view } from "guildhall";
import { waysOf } from "./ways.js";

/** Where one can go from an organization's sheet: what else is known of it, and what can be done with it. */
export const mount = view(({ t, has, row, day }) => {
    const looks = [["map", "core.page.map"], ["compare", "core.page.compare"]]
        .filter(([path]) => has(`core/${path}`))
        .map(([path, title]) => [`core/${path}/${row.id}${day ? `?asOf=${day}` : ""}`, t(title)]);
    const founding = ["PREPARING", "APPROVED"].includes(row.state) && has("core/found") ? [[`core/found/${row.id}`, t("core.page.go-on-founding")]] : [];
    const ways = has("core/propose") ? waysOf(row).map((kind) => [`core/propose/${kind}/${row.id}`, t(`core.page.propose-${kind}`)]) : [];
    const doings = day ? [] : [...founding, ...ways];
    const links = (title, of) => of.length > 0 && html`
        <h2>${title}</h2>
        <p class="form-end">${of.map(([path, text]) => html`<a key=${path} class="plain-button small" href=${`#/${path}`}>${text}</a>`)}</p>`;
    return () => html`<section class="panel">${links(t("core.page.looks"), looks)}${links(t("core.page.doings"), doings)}</section>`;
});
