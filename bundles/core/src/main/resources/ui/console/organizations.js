// SPDX-License-Identifier: Apache-2.0
import { html, ref, useList, view } from "guildhall";
import { kindText, levelText } from "../words.js";
import { organizationForm } from "./organization-form.js";

export const mount = view((ctx) => {
    const { api, t, kit, organization, workIn } = ctx;
    const { Page, Loaded, Facts, Button, Input, Tree, Table, TableColumn } = kit;
    const query = ref("");
    const chosen = ref(null);
    const generation = ref(0);
    const found = useList((after) => api.get("core/organizations", { q: query.value, under: organization.id, after }));
    const form = organizationForm(ctx, (added) => {
        generation.value++;
        found.reload();
        chosen.value = added;
    });

    async function load(node, resolve, reject) {
        try {
            if (node.level === 0) {
                chosen.value ??= await api.get(`core/organizations/${organization.id}`);
                resolve([await api.get(`core/organizations/${organization.id}`)]);
            } else {
                const children = await api.get(`core/organizations/${node.data.id}/children`);
                resolve(children.items);
            }
        } catch (problem) {
            kit.warn(problem.message);
            reject();
        }
    }

    const tree = () => html`
        <${Tree} key=${generation.value} class="panel" lazy load=${load} nodeKey="id" highlightCurrent
            defaultExpandedKeys=${[organization.id]} expandOnClickNode=${false}
            props=${{ label: "name", children: "led", isLeaf: (each) => !each.children }}
            onNodeClick=${(each) => { chosen.value = each; }} />`;

    const table = () => html`
        <${Table} data=${found.items} rowKey="id" treeProps=${{ children: "led" }}>
            <${TableColumn} label=${t("core.page.name")} minWidth="220">
                ${({ row }) => html`<${Button} link type="primary" onClick=${() => { chosen.value = row; }}>${() => row.name}<//>`}
            <//>
            <${TableColumn} label=${t("core.page.kind")} minWidth="120">${({ row }) => kindText(t, row.kind)}<//>
            <${TableColumn} label=${t("core.page.level")} minWidth="90">${({ row }) => levelText(t, row.level)}<//>
        <//>`;

    const details = (one) => html`
        <section class="panel" aria-live="polite">
            <h2>${one.name}</h2>
            <${Facts} of=${[
                [t("core.page.kind"), kindText(t, one.kind)],
                [t("core.page.level"), levelText(t, one.level)],
                [t("core.page.regionCode"), one.regionCode || t("core.page.no-code")],
            ]} />
            <div class="page-actions">
                <${Button} type="primary" onClick=${() => form.open(one)}>${() => t("core.page.add-below")}<//>
                <${Button} onClick=${() => workIn({ id: one.id, name: one.name })}>${() => t("core.page.work-here")}<//>
            </div>
        </section>`;

    return () => html`
        <${Page} title=${t("core.page.organizations")} note=${organization.name}>${() => html`
            <div class="filters">
                <${Input} clearable placeholder=${t("core.page.search")} ariaLabel=${t("core.page.search")}
                    modelValue=${query.value} onUpdate:modelValue=${(value) => { query.value = value; found.reload(); }} />
            </div>
            <div class="columns">
                <div>${query.value ? html`<${Loaded} of=${found} empty=${t("core.page.nothing-found")}>${table}<//>` : tree()}</div>
                ${chosen.value && details(chosen.value)}
            </div>
            ${form.draw()}
        `}<//>`;
});
