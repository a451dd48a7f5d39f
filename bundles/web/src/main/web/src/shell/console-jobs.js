// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";

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

function percent(done, total) {
    return total ? Math.floor((done * 100) / total) : 0;
}
