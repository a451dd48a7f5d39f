// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, watch } from "vue";
import { html } from "../guildhall/html.js";
import { useList } from "../guildhall/use.js";
import { absent } from "./absent.js";
import { Icon } from "./icons.js";
import { running } from "./jobs.js";
import { format } from "./language.js";

const TONES = { done: "good", failed: "bad", cancelled: "plain", running: "info", queued: "plain" };

/** In the bar while jobs run: how many, and how far they are. */
export function JobsSign({ shell }) {
    const { t, jobs } = shell;
    if (jobs.running.length === 0) {
        return null;
    }
    const done = jobs.running.reduce((sum, job) => sum + job.done, 0);
    const total = jobs.running.reduce((sum, job) => sum + job.total, 0);
    const text = t("web.jobs.sign", jobs.running.length, percent(done, total));
    return html`
        <a class="jobs-sign" href="#/me/jobs" aria-label=${text} title=${text}>
            <${Icon} name="job" /><progress aria-hidden="true" value=${done} max=${Math.max(total, 1)} />
        </a>`;
}
JobsSign.props = ["shell"];

/** One job: how far it is, what came of it, and the way to stop it. */
export function Job({ shell, job }) {
    const { t, kit, jobs } = shell;
    const active = running(job);
    async function cancel() {
        if (await kit.confirm(t("web.jobs.cancel"), t("web.jobs.cancel-what", job.title), t("web.jobs.cancel"))) {
            await jobs.cancel(job).catch((problem) => kit.warn(problem.message));
        }
    }
    return html`
        <li class="job">
            <div class="job-head"><b>${job.title}</b><span class=${`tag ${TONES[job.state]}`}>${t(`web.jobs.state-${job.state}`)}</span></div>
            ${active && html`<progress aria-label=${job.title} value=${job.total ? job.done : undefined} max=${job.total || 1} />`}
            <p>
                ${job.total > 0 && html`<span>${t("web.jobs.progress", format.number(job.done), format.number(job.total))}</span>`}
                ${(job.accepted > 0 || job.rejected > 0) && html`<span>${t("web.jobs.counts", format.number(job.accepted), format.number(job.rejected))}</span>`}
                <time datetime=${job.createdAt}>${format.dateTime(job.endedAt ?? job.startedAt ?? job.createdAt)}</time>
            </p>
            ${job.message && html`<p>${job.message}</p>`}
            <div class="job-actions">
                ${job.file && html`<a class="plain-button" href=${`/api/core/files/${job.file}`} download>${t("web.jobs.result")}</a>`}
                ${active && html`<button type="button" class="plain-button" onClick=${cancel}>${t("web.jobs.cancel")}</button>`}
            </div>
        </li>`;
}
Job.props = ["shell", "job"];

/** All of the reader's jobs; those under way move by themselves. */
export const JobsPage = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, api, kit, jobs } = shell;
        const list = useList((after) => api.get("core/jobs", { after })
            .catch((problem) => absent(problem) ? { items: [], next: null } : Promise.reject(problem)));
        const live = computed(() => new Map(jobs.running.map((job) => [job.id, job])));
        const ids = computed(() => [...live.value.keys()].join());

        watch(ids, list.reload);
        return () => html`
            <${kit.Page} title=${t("web.jobs")} note=${t("web.jobs.note")}>${() => html`
                <${kit.Loaded} of=${list} empty=${t("web.jobs.none")}>
                    ${() => html`<ul class="jobs panel">${list.items.map((job) => html`<${Job} key=${job.id} shell=${shell} job=${live.value.get(job.id) ?? job} />`)}</ul>`}
                <//>
            `}<//>`;
    },
});

function percent(done, total) {
    return total ? Math.floor((done * 100) / total) : 0;
}
