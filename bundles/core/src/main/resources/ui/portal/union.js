// SPDX-License-Identifier: Apache-2.0
import { html, useLoad, view } from "guildhall";

export const mount = view(({ api, t, kit, organization, actor }) => {
    const { Page, Loaded, Facts } = kit;
    const union = useLoad(async () => {
        const [path, self] = await Promise.all([
            api.get(`core/organizations/${organization.id}/path`),
            actor.member ? api.get("core/members/self") : null,
        ]);
        return { path: path.items, self };
    });

    const content = () => {
        const { path, self } = union.data;
        const own = path[path.length - 1];
        return html`
            <${Facts} of=${[
                [t("core.page.organization"), own.name],
                [t("core.organization.kind"), t(wordOf("organization.kind", own.kind))],
                ...(self ? [[t("core.member.name"), self.name], [t("core.member.status"), t(wordOf("member.status", self.status))]] : []),
            ]} />
            <section class="panel">
                <h2>${t("core.page.led-by")}</h2>
                <ol>${path.map(({ id, name }) => html`<li key=${id}>${name}</li>`)}</ol>
            </section>`;
    };

    return () => html`
        <${Page} title=${t("core.page.union")}>${() => html`<${Loaded} of=${union}>${content}<//>`}<//>`;
});

const wordOf = (field, value) => `core.${field}.${value.toLowerCase().replaceAll("_", "-")}`;
