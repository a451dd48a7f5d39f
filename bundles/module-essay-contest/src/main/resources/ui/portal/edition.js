// SPDX-License-Identifier: Apache-2.0
import { html, useLoad } from "guildhall";
import { stateText, windowText } from "../edition.js";
import { entryForm } from "./entry-form.js";

export function editionPage(ctx, id) {
    const { api, t, kit, format } = ctx;
    const { Page, Loaded, Facts } = kit;
    const path = `essay-contest/editions/${id}`;
    const edition = useLoad(() => api.get(path));
    const mine = useLoad(() => api.get(`${path}/entries/mine`));
    const form = entryForm(ctx, path, () => mine.reload());

    const facts = () => html`
        <${Facts} of=${[
            [t("essay-contest.edition.state"), stateText(t, edition.data)],
            [t("essay-contest.page.when"), windowText(ctx, edition.data)],
            [t("essay-contest.edition.max-characters"), format.number(edition.data.maxCharacters)],
        ]} />
        ${edition.data.state === "OPEN" && form(edition.data)}`;

    const entries = () => html`
        <ul class="links">
            ${mine.data.items.map((entry) => html`
                <li key=${entry.id}>
                    <details class="panel">
                        <summary><b>${entry.title}</b> <small>${entry.category} · ${format.dateTime(entry.submittedAt)}</small></summary>
                        <p class="work">${entry.text}</p>
                    </details>
                </li>`)}
        </ul>`;

    return () => html`
        <${Page} title=${edition.data?.theme ?? ""} back="essay-contest/editions">${() => html`
            <${Loaded} of=${edition}>${facts}<//>
            <h2>${t("essay-contest.page.mine")}</h2>
            <${Loaded} of=${mine} empty=${t("essay-contest.page.none-mine")}>${entries}<//>
        `}<//>`;
}
