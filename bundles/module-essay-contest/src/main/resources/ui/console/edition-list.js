// SPDX-License-Identifier: Apache-2.0
import { html, useList } from "guildhall";
import { stateTag, stateText, windowText } from "../edition.js";

export function editionList(ctx) {
    const { api, t, kit, navigate } = ctx;
    const { Page, Loaded, Button, Table, TableColumn, Tag } = kit;
    const editions = useList((after) => api.get("essay-contest/editions", { after }));

    const actions = () => html`
        <${Button} type="primary" onClick=${() => navigate("essay-contest/editions/new")}>${() => t("essay-contest.page.new")}<//>`;

    const table = () => html`
        <${Table} data=${editions.items} rowKey="id">
            <${TableColumn} prop="year" label=${t("essay-contest.page.year")} width="90" />
            <${TableColumn} label=${t("essay-contest.page.theme")} minWidth="220">
                ${({ row }) => html`<a href=${`#/essay-contest/editions/${row.id}`}>${row.theme}</a>`}
            <//>
            <${TableColumn} label=${t("essay-contest.page.when")} minWidth="260">${({ row }) => windowText(ctx, row)}<//>
            <${TableColumn} label=${t("essay-contest.page.state")} width="120">
                ${({ row }) => html`<${Tag} type=${stateTag(row)}>${() => stateText(t, row)}<//>`}
            <//>
        <//>`;

    return () => html`
        <${Page} title=${t("essay-contest.page.editions")}>${{
            actions,
            default: () => html`<${Loaded} of=${editions} empty=${t("essay-contest.page.none")}>${table}<//>`,
        }}<//>`;
}
