// SPDX-License-Identifier: Apache-2.0
import { html, reactive, useList } from "guildhall";
import { kebab } from "./names.js";

const MOST = 200;

/** Which of the unions it leads, and of its own members, go to the new one. */
export const Parts = {
    props: { context: Object, union: Object, chosen: Object, done: Function },
    setup({ context: { api, t, kit, has }, union, chosen, done }) {
        const now = reactive({ problem: "" });
        const lists = {
            parts: listed("parts", (after) => api.get(`core/organizations/${union.id}/children`, { after })),
            ...(has("core/members") && { members: listed("members", (after) => api.get("core/members", { organization: union.id, after })) }),
        };

        function listed(name, fetch) {
            const rows = useList(fetch);
            const taken = reactive(new Map((chosen[name] ?? []).map((id) => [id, { id }])));
            const choose = (row, on) => (on ? taken.set(row.id, row) : taken.delete(row.id));
            const selection = {
                label: t("core.page.choose-all"),
                name: (row) => t("core.page.choose-one", row.name),
                chosen: taken,
                choose,
                chooseAll: (on) => rows.items.forEach((row) => choose(row, on)),
            };
            return { rows, taken, selection };
        }

        function go() {
            const ids = Object.fromEntries(Object.entries(lists).map(([name, { taken }]) => [name, [...taken.keys()]]));
            const sizes = Object.values(ids).map(({ length }) => length);
            if (sizes.some((size) => size > MOST)) {
                now.problem = t("core.page.too-many-parts", MOST);
            } else if (sizes.every((size) => size === 0)) {
                now.problem = t("core.proposal.nothing-to-split");
            } else {
                done(ids);
            }
        }

        const table = ({ rows, taken, selection }, title, empty, columns) => html`
            <section class="related">
                <h2>${title} <small>${t("core.page.chosen", taken.size)}</small></h2>
                <${kit.Loaded} of=${rows} empty=${empty}>${() => html`<${kit.Table} caption=${title} columns=${columns} rows=${rows.items} selection=${selection} />`}<//>
            </section>`;
        const name = { name: "name", label: t("core.organization.name") };
        const kind = { name: "kind", label: t("core.organization.kind"), draw: (row) => t(`core.organization.kind.${kebab(row.kind)}`) };
        const status = { name: "status", label: t("core.member.status"), draw: (row) => t(`core.member.status.${kebab(row.status)}`) };

        return () => html`
            <p>${t("core.page.split-parts-what")}</p>
            ${table(lists.parts, t("core.page.below"), t("core.organization.none"), [name, kind])}
            ${lists.members && table(lists.members, t("core.page.own-members"), t("core.member.none"), [name, status])}
            ${now.problem && html`<p class="problem" role="alert">${now.problem}</p>`}
            <p class="form-end">
                <button type="button" class="main-button small" onClick=${go}>${t("core.page.go-on")}</button>
                <a class="plain-button small" href=${`#/core/organizations/${union.id}`}>${t("core.page.leave-it")}</a>
            </p>`;
    },
};
