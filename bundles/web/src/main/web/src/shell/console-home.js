// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, watch } from "vue";
import { html } from "../guildhall/html.js";
import { useRenewal } from "../guildhall/renewal.js";
import { useLoad } from "../guildhall/use.js";
import { absent } from "./absent.js";
import { InboxItem } from "./inbox-item.js";
import { Job } from "./job.js";
import { Icon } from "./icons.js";

const SHOWN = 6;

/** Where a day of work begins: what waits, what ends soon, what runs, and the ways to everything else. */
export const StartPage = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, api, kit, manifest, actor, organization, inbox, jobs, sections } = shell;
        const waiting = useLoad(async () => {
            const [approvals, deadlines] = await Promise.all([read({ kind: "APPROVAL" }), read({ kind: "DEADLINE", sort: "dueAt" })]);
            return { approvals, deadlines };
        });

        async function read(query) {
            try {
                const { items } = await api.get("core/inbox", { ...query, limit: SHOWN });
                return items;
            } catch (problem) {
                if (!absent(problem)) {
                    throw problem;
                }
                return [];
            }
        }

        const panel = (title, items, draw) => items.length > 0 && html`
            <section class="panel"><h2>${title}</h2>${draw(items)}</section>`;
        const list = (items) => html`<ul class="inbox">${items.map((item) => html`<${InboxItem} key=${item.id} shell=${shell} item=${item} />`)}</ul>`;
        const running = (items) => html`<ul class="jobs">${items.map((job) => html`<li key=${job.id}><${Job} shell=${shell} job=${job} /></li>`)}</ul>`;

        function today({ approvals, deadlines }) {
            const nothing = approvals.length + deadlines.length + jobs.running.length === 0;
            return nothing
                ? html`<p class="calm panel"><${Icon} name="check" />${t("web.start.calm")}</p>`
                : html`
                    <div class="today">
                        ${panel(t("web.start.approvals"), approvals, list)}
                        ${panel(t("web.start.deadlines"), deadlines, list)}
                        ${panel(t("web.start.jobs"), jobs.running, running)}
                    </div>`;
        }

        const figures = (tiles) => tiles.length > 0 && html`
            <${kit.Tiles} key=${JSON.stringify([tiles, organization.value.id])} context=${shell.context()} of=${tiles.map(({ declaration }) => declaration)} />`;

        onMounted(inbox.reload);
        watch(() => inbox.total, waiting.reload);
        useRenewal(waiting.reload);
        return () => html`
            <section class="page start">
                <header class="page-head"><div><h1>${t("web.welcome", actor.value.name)}</h1><p>${organization.value.name}</p></div></header>
                <${kit.Loaded} of=${waiting}>${() => today(waiting.data)}<//>
                ${figures(manifest.value.tiles.console)}
                ${sections.value.length === 0 ? html`<p class="note">${t("web.menu.empty")} <a href="/portal/">${t("web.action.portal")}</a></p>` : html`<h2>${t("web.start.pages")}</h2>`}
                <ul class="cards">
                    ${sections.value.flatMap((section) => section.pages.map((page) => html`
                        <li key=${section.module + page.path}>
                            <a href=${`#/${section.module}/${page.path}`}><${Icon} name=${page.icon} /><b>${page.title}</b><small>${section.title}</small></a>
                        </li>`))}
                </ul>
            </section>`;
    },
});
