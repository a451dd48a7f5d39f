// SPDX-License-Identifier: Apache-2.0
import { html, ref, useLoad, view } from "guildhall";

/** The organizations below the one worked in, opened level by level. */
export const mount = view(({ api, t, kit, organization, workIn }) => {
    const { Page, Loaded, Button, Tree } = kit;
    const chosen = ref(null);
    const top = useLoad(async () => {
        chosen.value = await api.get(`core/organizations/${organization.id}`);
        return chosen.value;
    });

    async function load(node, resolve, reject) {
        if (node.level === 0) {
            resolve([top.data]);
            return;
        }
        try {
            const children = await api.get(`core/organizations/${node.data.id}/children`);
            resolve(children.items);
        } catch (problem) {
            kit.warn(problem.message);
            reject();
        }
    }

    const tree = () => html`
        <${Tree} class="panel" lazy load=${load} nodeKey="id" highlightCurrent defaultExpandedKeys=${[organization.id]} expandOnClickNode=${false}
            props=${{ label: "name", children: "led", isLeaf: (each) => !each.children }} onNodeClick=${(each) => { chosen.value = each; }} />`;

    const details = ({ id, name }) => html`
        <section class="panel" aria-live="polite">
            <h2>${name}</h2>
            <ul>
                <li><a href=${`#/core/organizations/${id}`}>${t("core.page.details")}</a></li>
                <li><a href=${`#/core/organizations/new?parent=${id}`}>${t("core.page.add-below")}</a></li>
            </ul>
            <${Button} onClick=${() => workIn({ id, name })}>${() => t("core.page.work-here")}<//>
        </section>`;

    return () => html`
        <${Page} title=${t("core.page.tree")} note=${organization.name}>${() => html`
            <${Loaded} of=${top}>${() => html`<div class="columns">${tree()}${chosen.value && details(chosen.value)}</div>`}<//>
        `}<//>`;
});
