// SPDX-License-Identifier: Apache-2.0
import { html, reactive, useList } from "guildhall";
import { changesHere } from "./changes.js";
import { sentence } from "./effect.js";
import { mark, onText } from "./state.js";
import { origin, unions } from "./unions.js";
import { Unsigned } from "./unsigned.js";

const INSTALL = "registry/install";

/** All modules with their switches, and what the union changed itself. */
export function list(ctx) {
    const { api, t, kit, organization, format } = ctx;
    const { Page, Loaded, Switch, Table } = kit;
    const path = `registry/organizations/${organization.id}/modules`;
    const names = unions(api);
    const busy = reactive({});
    const modules = useList(async () => {
        const page = await api.get(path);
        names.learn(page.items.flatMap(({ inheritedFrom, boundBy }) => [inheritedFrom, boundBy]));
        return page;
    });
    const changes = changesHere(ctx, names, modules.reload);

    // says what will change before anything does
    async function turn(module, enabled) {
        busy[module.id] = true;
        try {
            const effect = await api.put(`${path}/${module.id}`, { enabled }, { dryRun: true });
            const verb = enabled ? "enable" : "disable";
            if (await kit.confirm(t(`registry.page.${verb}`), sentence(effect, module, t, format), t(`registry.page.${verb}`))) {
                await api.put(`${path}/${module.id}`, { enabled });
                kit.notify(t(`registry.page.${verb}d`, module.name));
            }
        } catch (problem) {
            kit.warn(problem.message);
        } finally {
            busy[module.id] = false;
            modules.reload();
            changes.reload();
        }
    }

    const name = ({ id, name: title, description, state }) => html`
        <div>
            <a class="row-name" href=${`#/registry/modules/${id}`}>${title}</a> ${mark(state, t)}
            <div>${description}</div>
        </div>`;

    const onOff = (module) => module.maySwitch && !module.boundBy
        ? html`
            <div class="switch">
                <${Switch} modelValue=${module.enabled} loading=${Boolean(busy[module.id])} ariaLabel=${t("registry.page.switch", module.name)}
                    onUpdate:modelValue=${(enabled) => turn(module, enabled)} />
                <span>${onText(module.enabled, t)}</span>
            </div>`
        : html`<span class="tag">${module.platform ? t("registry.page.always") : onText(module.enabled, t)}</span>`;

    const columns = [
        { name: "name", label: t("registry.page.module"), width: "is-wide", draw: name },
        { name: "version", label: t("registry.page.version"), width: "is-narrow" },
        { name: "enabled", label: t("registry.page.state"), draw: onOff },
        { name: "origin", label: t("registry.page.origin"), draw: (row) => (row.platform ? t("registry.page.part-of-platform") : origin(row, names, t)) },
    ];

    const slots = {
        default: () => html`
            <${Unsigned} context=${ctx} />
            <${Loaded} of=${modules} empty=${t("registry.page.none")}>${() => html`
                <${Table} caption=${t("registry.page.modules")} columns=${columns} rows=${modules.items} />`}<//>
            ${changes.draw()}`,
        ...(ctx.has(INSTALL) && { actions: () => html`<a class="main-button small" href=${`#/${INSTALL}`}>${t("registry.page.install")}</a>` }),
    };

    return () => html`<${Page} title=${t("registry.page.modules")} note=${t("registry.page.note", organization.name)}>${slots}<//>`;
}
