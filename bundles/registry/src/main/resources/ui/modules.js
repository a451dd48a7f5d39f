// SPDX-License-Identifier: Apache-2.0
import { html, reactive, useList, view } from "guildhall";

export const mount = view(({ api, t, kit, organization, format }) => {
    const { Page, Loaded, Switch, Table } = kit;
    const path = `registry/organizations/${organization.id}/modules`;
    const modules = useList(() => api.get(path));
    const busy = reactive({});

    // says what will change before anything does
    async function change(module, enabled) {
        busy[module.id] = true;
        try {
            const preview = await api.put(`${path}/${module.id}`, { enabled }, { dryRun: true });
            const verb = enabled ? "enable" : "disable";
            const what = t(`registry.page.${verb}-what`, module.name, organization.name, format.number(preview.organizations));
            if (await kit.confirm(t(`registry.page.${verb}`), what, t(`registry.page.${verb}`))) {
                await api.put(`${path}/${module.id}`, { enabled });
                kit.notify(t(`registry.page.${verb}d`, module.name));
            }
        } catch (problem) {
            kit.warn(problem.message);
        } finally {
            busy[module.id] = false;
            modules.reload();
        }
    }

    const onOff = (module) => module.platform
        ? html`<span class="tag">${t("registry.page.always")}</span>`
        : html`
            <div class="switch">
                <${Switch} modelValue=${module.enabled} loading=${Boolean(busy[module.id])} ariaLabel=${t("registry.page.switch", module.name)}
                    onUpdate:modelValue=${(enabled) => change(module, enabled)} />
                <span>${t(module.enabled ? "registry.page.on" : "registry.page.off")}</span>
            </div>`;

    const origin = ({ platform, inheritedFrom }) => {
        if (platform) {
            return t("registry.page.part-of-platform");
        }
        return inheritedFrom ? t("registry.page.inherited") : "";
    };

    const columns = [
        { name: "name", label: t("registry.page.module"), width: "is-wide", draw: (row) => html`<div><b>${row.name}</b><div>${row.description}</div></div>` },
        { name: "version", label: t("registry.page.version"), width: "is-narrow" },
        { name: "state", label: t("registry.page.state"), draw: onOff },
        { name: "origin", label: t("registry.page.origin"), draw: origin },
    ];
    const table = () => html`<${Table} caption=${t("registry.page.modules")} columns=${columns} rows=${modules.items} />`;

    return () => html`
        <${Page} title=${t("registry.page.modules")} note=${t("registry.page.note", organization.name)}>
            ${() => html`<${Loaded} of=${modules} empty=${t("registry.page.none")}>${table}<//>`}
        <//>`;
});
