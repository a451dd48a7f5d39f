// SPDX-License-Identifier: Apache-2.0
import { html, useLoad } from "guildhall";

export function entryDetail({ api, t, kit, format }, edition, id) {
    const { Page, Loaded, Facts } = kit;
    const entry = useLoad(async () => {
        const found = await api.get(`essay-contest/entries/${id}`);
        const [author, union] = await Promise.all([
            api.get(`core/members/${found.member}`),
            api.get(`core/organizations/${found.organization}`),
        ]);
        return { ...found, author: `${author.name} · ${union.name}` };
    });

    const content = () => html`
        <${Facts} of=${[
            [t("essay-contest.page.author"), entry.data.author],
            [t("essay-contest.page.category"), entry.data.category],
            [t("essay-contest.page.length"), format.number(entry.data.characters)],
            [t("essay-contest.page.submitted"), format.dateTime(entry.data.submittedAt)],
            [t("essay-contest.page.text"), entry.data.text],
        ]} />`;

    return () => html`
        <${Page} title=${entry.data?.title ?? ""} back=${`essay-contest/editions/${edition}`}>
            ${() => html`<${Loaded} of=${entry}>${content}<//>`}
        <//>`;
}
