// SPDX-License-Identifier: Apache-2.0
import { html, useList, view } from "guildhall";
import { stateText, windowText } from "../edition.js";
import { editionPage } from "./edition.js";

/** editions · editions/<edition> */
export const mount = view((ctx) => (ctx.params[0] ? editionPage(ctx, ctx.params[0]) : editionList(ctx)));

function editionList(ctx) {
    const { api, t, kit } = ctx;
    const { Page, Loaded } = kit;
    const editions = useList((after) => api.get("essay-contest/editions", { after }));

    const list = () => html`
        <ul class="links">
            ${editions.items.map((edition) => html`
                <li key=${edition.id}>
                    <a href=${`#/essay-contest/editions/${edition.id}`}>
                        <span><b>${edition.theme}</b><small>${stateText(t, edition)} · ${windowText(ctx, edition)}</small></span>
                        <span aria-hidden="true">›</span>
                    </a>
                </li>`)}
        </ul>`;

    return () => html`
        <${Page} title=${t("essay-contest.page.take-part")}>
            ${() => html`<${Loaded} of=${editions} empty=${t("essay-contest.page.none-open")}>${list}<//>`}
        <//>`;
}
