// SPDX-License-Identifier: Apache-2.0
import { html, useList } from "guildhall";

const below = (row, t) => t(row.below === "BOUND" ? "registry.page.below-bound" : "registry.page.below-free");

/** What the union decided itself, beside what it would inherit, and the way back. */
export function changesHere({ api, t, kit, organization, format }, names, changed) {
    const { Loaded, Table } = kit;
    const path = `registry/organizations/${organization.id}`;
    const changes = useList(async () => {
        const page = await api.get(`${path}/changes`);
        names.learn(page.items.map(({ inheritedFrom }) => inheritedFrom));
        return page;
    });

    async function reset(row) {
        const what = t("registry.page.reset-what", row.moduleName, row.label, row.inherited);
        if (!(await kit.confirm(t("registry.page.reset"), what, t("registry.page.reset")))) {
            return;
        }
        try {
            await api.delete(`${path}/modules/${row.module}${row.setting ? `/settings/${row.setting}` : ""}`);
            kit.notify(t("registry.page.reset-done"));
            changed();
        } catch (problem) {
            kit.warn(problem.message);
        } finally {
            changes.reload();
        }
    }

    const inherited = (row) => html`
        <div>${row.inherited}<div>${row.inheritedFrom ? names.of(row.inheritedFrom) : t("registry.page.nobody")}</div></div>`;
    const columns = [
        { name: "moduleName", label: t("registry.page.module") },
        { name: "label", label: t("registry.page.what") },
        { name: "value", label: t("registry.page.here"), draw: (row) => html`<b>${row.value}</b>` },
        { name: "inherited", label: t("registry.page.above"), draw: inherited },
        { name: "below", label: t("registry.page.below"), draw: (row) => below(row, t) },
        { name: "since", label: t("registry.page.since"), draw: (row) => format.dateTime(row.since) },
    ];
    const actions = {
        label: t("registry.page.reset"),
        draw: (row) => html`<button type="button" class="plain-button small" onClick=${() => reset(row)}>${t("registry.page.reset")}</button>`,
    };

    const draw = () => html`
        <section class="related">
            <h2>${t("registry.page.changes", organization.name)}</h2>
            <${Loaded} of=${changes} empty=${t("registry.page.no-changes")}>${() => html`
                <${Table} caption=${t("registry.page.changes", organization.name)} columns=${columns} rows=${changes.items} actions=${actions} />`}<//>
        </section>`;

    return { draw, reload: changes.reload };
}
