// SPDX-License-Identifier: Apache-2.0
import { html, useList, useLoad } from "guildhall";
import { stateText, windowText } from "../edition.js";

export function editionDetail(ctx, id) {
    const { api, t, kit, format } = ctx;
    const { Page, Loaded, Facts, Button, Table, TableColumn } = kit;
    const path = `essay-contest/editions/${id}`;
    const edition = useLoad(() => api.get(path));
    const entries = useList((after) => api.get(`${path}/entries`, { after, count: true }));

    async function close() {
        const sure = await kit.confirm(t("essay-contest.page.close"), t("essay-contest.page.close-what"), t("essay-contest.page.close"));
        if (!sure) {
            return;
        }
        try {
            await api.post(`${path}/close`);
            kit.notify(t("essay-contest.page.closed"));
        } catch (problem) {
            kit.warn(problem.message);
        }
        edition.reload();
    }

    const facts = () => html`
        <${Facts} of=${[
            [t("essay-contest.page.year"), edition.data.year],
            [t("essay-contest.page.state"), stateText(t, edition.data)],
            [t("essay-contest.page.when"), windowText(ctx, edition.data)],
            [t("essay-contest.page.categories"), edition.data.categories.join(t("essay-contest.page.comma"))],
            [t("essay-contest.page.maxCharacters"), format.number(edition.data.maxCharacters)],
        ]} />`;

    const table = () => html`
        <${Table} data=${entries.items} rowKey="id">
            <${TableColumn} label=${t("essay-contest.page.entry-title")} minWidth="220">
                ${({ row }) => html`<a href=${`#/essay-contest/editions/${id}/${row.id}`}>${row.title}</a>`}
            <//>
            <${TableColumn} prop="category" label=${t("essay-contest.page.category")} minWidth="140" />
            <${TableColumn} label=${t("essay-contest.page.length")} width="110" align="right">
                ${({ row }) => format.number(row.characters)}
            <//>
            <${TableColumn} label=${t("essay-contest.page.submitted")} minWidth="170">${({ row }) => format.dateTime(row.submittedAt)}<//>
        <//>`;

    const actions = () => edition.data && edition.data.state !== "CLOSED" && html`
        <${Button} onClick=${close}>${() => t("essay-contest.page.close")}<//>`;

    return () => html`
        <${Page} title=${edition.data?.theme ?? t("essay-contest.page.editions")} back="essay-contest/editions">${{
            actions,
            default: () => html`
                <${Loaded} of=${edition}>${facts}<//>
                <h2>${t("essay-contest.page.entries")} ${entries.total !== null && html`<small>${format.number(entries.total)}</small>`}</h2>
                <${Loaded} of=${entries} empty=${t("essay-contest.page.no-entries")}>${table}<//>`,
        }}<//>`;
}
