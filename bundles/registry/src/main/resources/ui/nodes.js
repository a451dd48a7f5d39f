// SPDX-License-Identifier: Apache-2.0
import { html, useList, view } from "guildhall";
import { mark } from "./state.js";
import { Unsigned } from "./unsigned.js";

/** All nodes, and what each of them runs. */
export const mount = view((ctx) => {
    const { api, t, kit, format } = ctx;
    const nodes = useList(() => api.get("registry/nodes"));

    const state = ({ away, ready }) => t(`registry.page.node-${away ? "away" : ready ? "ready" : "unready"}`);

    const name = ({ module, name, version }) => version ? html`<a href=${`#/registry/modules/${module}`}>${name}</a>` : name;

    const wanted = ({ wanted, version }) => wanted && wanted !== version && html`<span class="hint">${t("registry.page.node-wanted", wanted)}</span>`;

    const again = ({ attempts, nextAttemptAt }) => t("registry.page.node-again", format.number(attempts), format.dateTime(nextAttemptAt));

    const one = (module) => html`
        <div key=${module.module}>
            <div>${name(module)} ${module.version ?? t("registry.page.node-absent")} ${wanted(module)} ${mark(module.state, t)} ${module.local && html`<span class="hint">${t("registry.page.node-local")}</span>`}</div>
            ${module.reason && html`<div>${module.reason}</div>`}
            ${module.nextAttemptAt && html`<div class="hint">${again(module)}</div>`}
        </div>`;

    const columns = [
        { name: "name", label: t("registry.page.node"), width: "is-wide", draw: ({ name }) => html`<span class="row-name">${name}</span>` },
        { name: "state", label: t("registry.page.node-state"), draw: (node) => html`<span class="tag">${state(node)}</span>` },
        { name: "version", label: t("registry.page.node-platform") },
        { name: "seenAt", label: t("registry.page.node-seen"), draw: ({ seenAt }) => format.dateTime(seenAt) },
        { name: "modules", label: t("registry.page.modules"), width: "is-wide", draw: ({ modules }) => modules.length > 0 ? modules.map(one) : t("registry.page.no-modules") },
    ];

    return () => html`
        <${kit.Page} title=${t("registry.page.nodes")} note=${t("registry.page.nodes-note")}>${() => html`
            <${Unsigned} context=${ctx} />
            <${kit.Loaded} of=${nodes} empty=${t("registry.page.no-nodes")}>${() => html`
                <${kit.Table} caption=${t("registry.page.nodes")} columns=${columns} rows=${nodes.items} />`}<//>`}<//>`;
});
