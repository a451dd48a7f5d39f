// SPDX-License-Identifier: Apache-2.0
import { html, reactive, useList, view, watch } from "guildhall";
import { STATUSES, statusText } from "../words.js";
import { memberForm } from "./member-form.js";

export const mount = view((ctx) => {
    const { api, t, kit, organization } = ctx;
    const { Page, Loaded, Button, Input, Select, Option, Switch, Table, TableColumn } = kit;
    const filter = reactive({ q: "", status: "", subtree: true });
    const unions = reactive({ [organization.id]: organization.name });
    const members = useList(async (after) => {
        const page = await api.get("core/members", { ...filter, organization: organization.id, after, count: true });
        await nameUnions(page.items);
        return page;
    });
    const form = memberForm(ctx, members.reload);
    watch(filter, members.reload);

    async function nameUnions(items) {
        const unknown = [...new Set(items.map((member) => member.organization))].filter((id) => !unions[id]);
        const found = await Promise.all(unknown.map((id) => api.get(`core/organizations/${id}`)));
        found.forEach(({ id, name }) => { unions[id] = name; });
    }

    const filters = () => html`
        <div class="filters">
            <${Input} clearable placeholder=${t("core.page.search-member")} ariaLabel=${t("core.page.search-member")}
                modelValue=${filter.q} onUpdate:modelValue=${(value) => { filter.q = value; }} />
            <${Select} clearable placeholder=${t("core.page.any-status")} ariaLabel=${t("core.page.status")}
                modelValue=${filter.status} onUpdate:modelValue=${(value) => { filter.status = value ?? ""; }}>
                ${() => STATUSES.map((status) => html`<${Option} key=${status} value=${status} label=${statusText(t, status)} />`)}
            <//>
            <label class="switch">
                <${Switch} ariaLabel=${t("core.page.subtree")} modelValue=${filter.subtree}
                    onUpdate:modelValue=${(value) => { filter.subtree = value; }} />
                <span>${t("core.page.subtree")}</span>
            </label>
        </div>`;

    const table = () => html`
        <${Table} data=${members.items} rowKey="id">
            <${TableColumn} prop="name" label=${t("core.page.person")} minWidth="140" />
            <${TableColumn} label=${t("core.page.organization")} minWidth="220">${({ row }) => unions[row.organization]}<//>
            <${TableColumn} label=${t("core.page.status")} width="120">${({ row }) => statusText(t, row.status)}<//>
        <//>`;

    return () => html`
        <${Page} title=${t("core.page.members")} note=${organization.name}>${{
            actions: () => html`<${Button} type="primary" onClick=${form.open}>${() => t("core.page.add-member")}<//>`,
            default: () => html`
                ${filters()}
                ${members.total !== null && html`<p role="status">${t("core.page.total", ctx.format.number(members.total))}</p>`}
                <${Loaded} of=${members} empty=${t("core.page.no-members")}>${table}<//>
                ${form.draw()}`,
        }}<//>`;
});
