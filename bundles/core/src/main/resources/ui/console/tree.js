// SPDX-License-Identifier: Apache-2.0
import { html, markRaw, nextTick, ref, shallowRef, useLoad, view } from "guildhall";

const TOGETHER = 100;

/** The organizations below the one worked in, opened level by level; of many siblings the next ones are drawn when they are asked for. */
export const mount = view(({ api, t, kit, organization, workIn, has }) => {
    const { Page, Loaded, Button, Tree } = kit;
    const chosen = ref(null);
    const tree = shallowRef(null);
    const top = useLoad(async () => {
        chosen.value = await api.get(`core/organizations/${organization.id}`);
        return chosen.value;
    });

    async function load(node, resolve, reject) {
        try {
            resolve(node.level === 0 ? [top.data] : some(await below(node.data.id), node.data.id));
        } catch (problem) {
            kit.warn(problem.message);
            reject();
        }
    }

    const below = async (parent) => (await api.get(`core/organizations/${parent}/children`)).items;

    /** The first of many siblings, and one more node for those that are not drawn yet. */
    function some(siblings, parent) {
        const rest = siblings.slice(TOGETHER);
        const more = { id: `more ${parent}`, name: t("core.page.more-siblings", rest.length), parent, rest: markRaw(rest) };
        return rest.length > 0 ? [...siblings.slice(0, TOGETHER), more] : siblings;
    }

    async function choose(one) {
        if (!one.rest) {
            chosen.value = one;
            return;
        }
        tree.value.remove(one.id);
        some(one.rest, one.parent).forEach((each) => tree.value.append(each, one.parent));
        await nextTick();
        // whoever goes by keyboard goes on where the new ones begin
        tree.value.$el.querySelector(`[data-key="${one.rest[0].id}"]`)?.focus();
    }

    const drawn = () => html`
        <${Tree} ref=${tree} class="panel" lazy load=${load} nodeKey="id" highlightCurrent defaultExpandedKeys=${[organization.id]} expandOnClickNode=${false}
            props=${{ label: "name", children: "led", isLeaf: (each) => !each.children }} onNodeClick=${choose}
            onKeydown=${({ key, target }) => key === "Enter" && target.click()} />`;

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
