// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";

const KINDS = ["pages", "permissions", "settings", "jobs", "events", "routes", "commands", "tables"];

/** What a module adds, kind by kind; each opens to its names. */
export const Parts = ({ context: { t, format, kit }, details: { parts, needs, neededBy } }) => html`
    <section class="panel">
        <h2>${t("registry.page.adds")}</h2>
        ${KINDS.map((kind) => html`
            <details key=${kind}>
                <summary>${t(`registry.page.${kind}`)} ${format.number(parts[kind].length)}</summary>
                ${parts[kind].length > 0 && html`<${kit.Facts} of=${parts[kind].map((item) => named(kind, item))} />`}
            </details>`)}
        <${kit.Facts} of=${[
            [t("registry.page.needs"), texts(needs, t)],
            [t("registry.page.needed-by"), texts(neededBy, t)],
        ]} />
    </section>`;
Parts.props = ["context", "details"];

// what commands say of themselves is English everywhere
const named = (kind, { name, text }) => {
    const code = html`<code>${name}</code>`;
    const said = kind === "commands" ? html`<span lang="en">${text}</span>` : text;
    return text ? [said, code] : [code, ""];
};

const texts = (items, t) => items.map(({ text }) => text).join(t("registry.page.comma")) || t("registry.page.nothing");
