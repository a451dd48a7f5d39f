// SPDX-License-Identifier: Apache-2.0
const LONG = 8000;

/** What came of a job, also where a part of it was refused. */
export const outcomeOf = ({ state, rejected }) => (state === "done" && rejected > 0 ? "refused" : state);

/** Says that a job has ended, and leads to it. */
export function tellEnd({ kit, t, format, navigate }, job) {
    const outcome = outcomeOf(job);
    const text = t(`web.jobs.ended-${outcome}`, job.title, format.number(job.rejected));
    const say = outcome === "done" ? kit.notify : kit.warn;
    say(text, { text: t("web.jobs.open"), run: () => navigate(`me/jobs/${job.id}`), duration: LONG });
}
