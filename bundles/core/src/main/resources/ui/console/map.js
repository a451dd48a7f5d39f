// SPDX-License-Identifier: Apache-2.0
import { html, useLoad, view } from "guildhall";
import { Drawing } from "./map-drawing.js";
import { kebab, unionNames } from "./names.js";

const SHOWN = 60;
const TYPES = ["FEDERATES", "CHAIN", "INDUSTRY"];

/** Whom a union belongs to and who belongs to it, by the tree and by edges of each type: drawn, and as a list. */
export const mount = view((ctx) => {
    const { api, t, kit, organization, params, query, format } = ctx;
    const id = params[0] ?? organization.id;
    const asOf = query().asOf ?? "";
    const names = unionNames(api);
    const map = useLoad(async () => {
        const [path, children, edges] = await Promise.all([
            api.get(`core/organizations/${id}/path`, { asOf }),
            api.get(`core/organizations/${id}/children`, { asOf, limit: SHOWN, count: true }),
            api.get(`core/organizations/${id}/edges`, { asOf, limit: 200 }),
        ]);
        await names.learn(edges.items.flatMap(({ organization: belonging, parent }) => [belonging, parent]));
        return mapOf(path.items, children, edges.items);
    });

    const at = (union) => ({ ...union, href: `#/core/map/${union.id}${asOf && `?asOf=${asOf}`}` });

    function mapOf(path, children, edges) {
        const leaders = path.slice(0, -1).map(at);
        const center = { ...path[path.length - 1], href: `#/core/organizations/${id}${asOf && `?asOf=${asOf}`}` };
        const joined = (type, one, other, key) => band(`core.page.${key}-${kebab(type)}`, edges.filter((edge) => edge.type === type && edge[one] === id).map((edge) => union(edge[other])), true);
        return {
            path: leaders,
            center,
            above: TYPES.map((type) => joined(type, "organization", "parent", "belongs")).filter(Boolean),
            below: [band("core.page.leads", children.items, false, children.total), ...TYPES.map((type) => joined(type, "parent", "organization", "has"))].filter(Boolean),
        };
    }

    const union = (each) => ({ id: each, name: names.of(each) || "—" });

    function band(title, unions, dashed, total = unions.length) {
        if (unions.length === 0) {
            return null;
        }
        const rest = total - SHOWN;
        const more = rest > 0 ? [{ name: t("core.page.and-more", format.number(rest)), href: `#/core/organizations/${id}` }] : [];
        return { title: t(title, format.number(total)), dashed, items: [...unions.slice(0, SHOWN).map(at), ...more] };
    }

    const list = ({ above, path, center, below }) => html`
        <details class="panel">
            <summary>${t("core.page.map-as-list")}</summary>
            ${[...above, { title: t("core.page.led-by"), items: [...path, center] }, ...below].map(({ title, items }) => html`
                <h2 key=${title}>${title}</h2>
                <ul>${items.map(({ name, href }) => html`<li key=${href}><a href=${href}>${name}</a></li>`)}</ul>`)}
        </details>`;

    return () => html`
        <${kit.Page} title=${t("core.page.map")} note=${map.data?.center.name} back=${`core/organizations/${id}`}>${() => html`
            <p>${asOf ? t("core.page.map-then", asOf) : t("core.page.map-what")}</p>
            <${kit.Loaded} of=${map}>${() => html`
                <${Drawing} of=${map.data} label=${t("core.page.map")} />
                ${list(map.data)}`}<//>`}<//>`;
});
