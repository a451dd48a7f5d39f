// SPDX-License-Identifier: Apache-2.0
import { html, reactive, useList, useLoad, view } from "guildhall";
import { kebab } from "./names.js";

const TOGETHER = 200;
const ENUMS = { KIND: "kind", LEVEL: "level", STATE: "state" };

/** What is otherwise below an organization on the later of two days. */
export const mount = view((ctx) => {
    const { api, t, kit, organization, params, query, format } = ctx;
    const id = params[0] ?? organization.id;
    const days = reactive({ from: query().asOf ?? yearAgo(), to: today() });
    const regions = reactive({});
    const union = useLoad(() => api.get(`core/organizations/${id}`));
    let all = [];
    // the server answers all at once; years of a province are too much to draw at once
    const found = useList(async (after = 0) => {
        if (after === 0) {
            all = (await api.get(`core/organizations/${id}/history/compare`, days)).items;
        }
        const end = after + TOGETHER;
        const items = all.slice(after, end);
        await learnRegions(items.filter(({ what }) => what === "REGION").flatMap(({ before, after: now }) => [before, now]));
        return { items, next: end < all.length ? end : null, total: all.length };
    });

    async function learnRegions(codes) {
        const wanted = [...new Set(codes)].filter(Boolean);
        if (wanted.length > 0) {
            const { items } = await api.get("core/regions", wanted.map((code) => ["code", code]));
            items.forEach(({ code, fullName }) => (regions[code] = fullName));
        }
    }

    function said(what, value, post) {
        if (post && value) {
            return t("core.difference.officer", value, t(`core.officer.post.${kebab(post)}`));
        }
        const field = ENUMS[what];
        return field && value ? t(`core.organization.${field}.${kebab(value)}`) : regions[value] ?? value;
    }

    const day = (name) => html`
        <div class="filter">
            <label for=${`day-${name}`}>${t(`core.page.compare-${name}`)}</label>
            <${kit.DatePicker} id=${`day-${name}`} type="date" modelValue=${days[name]}
                onUpdate:modelValue=${(chosen) => { days[name] = chosen || today(); found.reload(); }} />
        </div>`;

    const columns = [
        { name: "name", label: t("core.page.union-name"), width: "is-wide", draw: (row) => html`<a href=${`#/core/organizations/${row.organization}`}>${row.name}</a>` },
        { name: "what", label: t("core.difference.what"), draw: ({ what }) => html`<span class="tag">${t(`core.difference.what.${kebab(what)}`)}</span>` },
        { name: "before", label: t("core.difference.before"), width: "is-wide", draw: ({ what, before, post }) => said(what, before, post) || "—" },
        { name: "after", label: t("core.difference.after"), width: "is-wide", draw: ({ what, after, post }) => said(what, after, post) || "—" },
    ];

    return () => html`
        <${kit.Page} title=${t("core.page.compare")} note=${union.data?.name} back=${`core/organizations/${id}`}>${() => html`
            <div class="filter-bar">${day("from")}${day("to")}</div>
            ${found.total !== null && html`<p role="status">${t("core.page.differences", format.number(found.total))}</p>`}
            <${kit.Loaded} of=${found} empty=${t("core.difference.none")}>${() => html`
                <${kit.Table} caption=${t("core.page.compare")} columns=${columns} rows=${found.items} />`}<//>`}<//>`;
});

/** Days as China counts them. */
const dayOf = (date) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(date);

const today = () => dayOf(new Date());

function yearAgo() {
    const date = new Date();
    date.setFullYear(date.getFullYear() - 1);
    return dayOf(date);
}
