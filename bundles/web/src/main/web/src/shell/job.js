// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { outcomeOf } from "./job-end.js";
import { running } from "./jobs.js";
import { format } from "./language.js";

const TONES = { done: "good", refused: "warning", failed: "bad", cancelled: "plain", running: "info", queued: "plain" };

/** One job: how far it is, what came of it, and the way to stop it. `alone` on its own page, which has its title already. */
export function Job({ shell, job, alone }) {
    const { t, kit, jobs } = shell;
    const active = running(job);
    const outcome = outcomeOf(job);
    async function cancel() {
        if (await kit.confirm(t("web.jobs.cancel"), t("web.jobs.cancel-what", job.title), t("web.jobs.cancel"))) {
            await jobs.cancel(job).catch((problem) => kit.warn(problem.message));
        }
    }
    return html`
        <div class="job">
            <div class="job-head">${!alone && html`<a href=${`#/me/jobs/${job.id}`}><b>${job.title}</b></a>`}<span class=${`tag ${TONES[outcome]}`}>${t(`web.jobs.state-${outcome}`, format.number(job.rejected))}</span></div>
            ${active && html`<progress aria-label=${job.title} value=${job.total ? job.done : undefined} max=${job.total || 1} />`}
            <p>
                ${job.total > 0 && html`<span>${t("web.jobs.progress", format.number(job.done), format.number(job.total))}</span>`}
                ${(job.accepted > 0 || job.rejected > 0) && html`<span>${t("web.jobs.counts", format.number(job.accepted), format.number(job.rejected))}</span>`}
                <time datetime=${job.createdAt}>${format.dateTime(job.endedAt ?? job.startedAt ?? job.createdAt)}</time>
            </p>
            ${job.message && html`<p>${job.message}</p>`}
            <div class="job-actions">
                ${job.file && html`<a class="plain-button" href=${`/api/core/files/${job.file}`} download>${t(job.rejectedFile ? "web.jobs.rejected-file" : "web.jobs.result")}</a>`}
                ${active && html`<button type="button" class="plain-button" onClick=${cancel}>${t("web.jobs.cancel")}</button>`}
            </div>
        </div>`;
}
Job.props = ["shell", "job", "alone"];
