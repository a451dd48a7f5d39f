// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";

const KINDS = ["pages", "routes", "commands", "permissions", "jobs"];

/** What a change of the switch does, in a sentence or two. */
export function sentence(effect, module, t, format) {
    const count = [format.number(effect.organizations), format.number(effect.members)];
    if (effect.organizations === 0) {
        return t("registry.page.no-effect", module.name);
    }
    const verb = effect.enabled ? "appears" : "disappears";
    const rows = effect.data.reduce((sum, each) => sum + each.rows, 0);
    return `${t(`registry.page.${verb}`, module.name, ...count)} ${rows > 0 ? t("registry.page.rows-kept", format.number(rows)) : t("registry.page.no-rows")}`;
}

/** The same at length. */
export function Effect({ effect, module, context: { t, kit, format } }) {
    const parts = KINDS.filter((kind) => effect.parts[kind].length > 0).map((kind) => [
        t(`registry.page.${kind}`),
        kind === "pages" || kind === "jobs"
            ? [...new Set(effect.parts[kind].map(({ text }) => text))].join(t("registry.page.comma"))
            : format.number(effect.parts[kind].length),
    ]);
    const needs = effect.needs.map(({ text }) => text).join(t("registry.page.comma"));
    const data = effect.data.map(({ table, rows }) => `${table}: ${format.number(rows)}`).join("\n");
    return html`
        <div role="status">
            <p><b>${sentence(effect, module, t, format)}</b></p>
            ${effect.organizations > 0 && html`
                <${kit.Facts} of=${[
                    ...parts,
                    [t("registry.page.needs"), needs || t("registry.page.nothing")],
                    [t("registry.page.data-kept"), data || t("registry.page.nothing")],
                ]} />`}
        </div>`;
}
Effect.props = ["effect", "module", "context"];
