// SPDX-License-Identifier: Apache-2.0
import { html, ref, shallowRef, useLoad, view } from "guildhall";

const TOGETHER = 100;

/** The organizations below the one worked in, opened level by level; of many siblings the next ones come when they are asked for. */
export const mount = view(({ api, t, kit, organization, workIn, has }) => {
    const { Page, Loaded, Button, Tree } = kit;
    const chosen = ref(null);
    const tree = shallowRef(null);
    const top = useLoad(async () => {
        chosen.value = await api.get(`core/organizations/${organization.id}`);
        return chosen.value;
    });

    async function children(parent, after) {
        const { items, next } = await api.get(`core/organizations/${parent}/children`, { limit: TOGETHER, after });
        return next ? [...items, { id: `more ${parent}`, name: t("core.page.more-siblings"), parent, next }] : items;
    }

    async function load(node, resolve, reject) {
        try {
            resolve(node.level === 0 ? [top.data] : await children(node.data.id));
        } catch (problem) {
            kit.warn(problem.message);
            reject();
        }
    }

    async function choose(one) {
        if (!one.next) {
            chosen.value = one;
            return;
        }
        try {
            const more = await children(one.parent, one.next);
            tree.value.remove(one.id);
            more.forEach((each) => tree.value.append(each, one.parent));
        } catch (problem) {
            kit.warn(problem.message);
        }
    }

    const drawn = () => html`
        <${Tree} ref=${tree} class="panel" lazy load=${load} nodeKey="id" highlightCurrent defaultExpandedKeys=${[organization.id]} expandOnClickNode=${false}
            props=${{ label: "name", children: "led", isLeaf: (each) => !each.children }} onNodeClick=${choose} />`;

    const links = ({ id }) => [
        ["core/organizations/", "core.page.details", id],
        ["core/map/", "core.page.map", id],
        ["core/found", "core.page.found-below", `?parent=${id}`],
    ].filter(([path]) => has(path.replace(/\/$/, "")));

    const details = (one) => html`
        <section class="panel" aria-live="polite">
            <h2>${one.name}</h2>
            <ul>${links(one).map(([path, title, rest]) => html`<li key=${path}><a href=${`#/${path}${rest}`}>${t(title)}</a></li>`)}</ul>
            <${Button} onClick=${() => workIn({ id: one.id, name: one.name })}>${() => t("core.page.work-here")}<//>
        </section>`;

    return () => html`
        <${Page} title=${t("core.page.tree")} note=${organization.name}>${() => html`
            <${Loaded} of=${top}>${() => html`<div class="columns">${drawn()}${chosen.value && details(chosen.value)}</div>`}<//>
        `}<//>`;
});
