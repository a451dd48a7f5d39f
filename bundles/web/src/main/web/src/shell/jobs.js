// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";
import { absent } from "./absent.js";
import { poll } from "./poll.js";

const PAUSE = 30_000;
const PAUSE_RUNNING = 2_000;
const RECENT = 20;

/** Whether a job has not ended yet. */
export const running = ({ state }) => state === "queued" || state === "running";

/** The long jobs that are under way, wherever the reader is; `ended(job)` is told of each that was seen running. */
export function createJobs(api, ended) {
    const jobs = reactive({
        running: [], absent: false, cancel,
        reload: poll(ask, () => (jobs.absent ? null : jobs.running.length ? PAUSE_RUNNING : PAUSE)),
    });

    async function ask() {
        try {
            const { items } = await api.get("core/jobs", { limit: RECENT });
            const before = new Set(jobs.running.map(({ id }) => id));
            jobs.running = items.filter(running);
            jobs.absent = false;
            items.filter((job) => before.has(job.id) && !running(job)).forEach(ended);
        } catch (problem) {
            // what is shown stays until the next answer
            jobs.absent = absent(problem);
        }
    }

    async function cancel(job) {
        await api.post(`core/jobs/${job.id}/cancel`);
        await jobs.reload();
    }

    return jobs;
}
