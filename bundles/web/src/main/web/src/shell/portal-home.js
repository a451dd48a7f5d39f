// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent } from "vue";
import { html } from "../guildhall/html.js";
import { useRenewal } from "../guildhall/renewal.js";
import { useList } from "../guildhall/use.js";
import { absent } from "./absent.js";
import { Icon } from "./icons.js";
import { InboxItem } from "./inbox-item.js";
import { format } from "./language.js";
import { UNION } from "./portal-tabs.js";

const SOON = 5;

/** The home of the portal: what there is to do here, and what ends soon. */
export const Home = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, api, kit, actor, sections, manifest, face } = shell;
        const services = computed(() => sections.value.flatMap(({ module, title, pages }) => pages
            .filter(({ path, mine }) => !mine && !(module === UNION.module && path === UNION.path))
            .map((page) => ({ ...page, href: `#/${module}/${page.path}`, of: title }))));
        const figures = computed(() => (manifest.value.tiles?.[face] ?? []).map(({ declaration }) => declaration));
        const deadlines = useList(() => api.get("core/inbox", { kind: "DEADLINE", sort: "dueAt", limit: SOON })
            .catch((problem) => absent(problem) ? { items: [], next: null } : Promise.reject(problem))
            .then(({ items }) => ({ items, next: null })));

        useRenewal(deadlines.reload);

        const service = ({ href, icon, title, of }) => html`
            <li key=${href}><a href=${href}><${Icon} name=${icon} /><b>${title}</b><small>${of}</small></a></li>`;

        const soon = () => html`
            <section class="panel soon">
                <h2>${t("web.start.deadlines")}</h2>
                <${kit.Loaded} of=${deadlines}>${() => html`
                    <ul class="inbox">${deadlines.items.map((item) => html`<${InboxItem} key=${item.id} shell=${shell} item=${item} />`)}</ul>`}<//>
            </section>`;

        return () => html`
            <section class="page">
                <header class="page-head"><div><h1>${t("web.welcome", actor.value.name)}</h1><p>${t("web.welcome.portal")}</p></div></header>
                ${figures.value.length > 0 && html`<${kit.Tiles} key=${JSON.stringify(figures.value)} context=${{ api, t, format }} of=${figures.value} />`}
                ${services.value.length === 0 && html`<p class="note">${t("web.portal.empty")}${manifest.value.faces.console.length > 0 && html` <a href="/console/">${t("web.action.console")}</a>`}</p>`}
                <ul class="cards">${services.value.map(service)}</ul>
                ${(deadlines.items.length > 0 || deadlines.error) && soon()}
            </section>`;
    },
});
