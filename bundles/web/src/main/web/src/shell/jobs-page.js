// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, watch } from "vue";
import { readRow } from "../declared/row.js";
import { html } from "../guildhall/html.js";
import { useList, useLoad } from "../guildhall/use.js";
import { absent } from "./absent.js";
import { Job } from "./job.js";
import { running } from "./jobs.js";

/** The reader's jobs, or the one that the address names. */
export function JobsPage({ shell }) {
    const [id] = shell.route.value.params;
    return id ? html`<${One} key=${id} shell=${shell} id=${id} />` : html`<${All} shell=${shell} />`;
}
JobsPage.props = ["shell"];

/** All of the reader's jobs; those under way move by themselves. */
const All = defineComponent({
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
                    ${() => html`<ul class="jobs panel">${list.items.map((job) => html`<li key=${job.id}><${Job} shell=${shell} job=${live.value.get(job.id) ?? job} /></li>`)}</ul>`}
                <//>
            `}<//>`;
    },
});

/** One job, from its beginning to what came of it. */
const One = defineComponent({
    props: { shell: { type: Object, required: true }, id: { type: String, required: true } },
    setup({ shell, id }) {
        const { t, kit, jobs, query } = shell;
        const found = useLoad(() => readRow(shell, "core/jobs", id));
        const live = computed(() => jobs.running.find((job) => job.id === id));

        // it is no longer among those under way: now it can be said what came of it
        watch(() => jobs.running, () => !live.value && found.data && running(found.data) && found.reload());
        return () => {
            const job = live.value ?? found.data;
            return html`
                <${kit.Page} title=${job?.title ?? t("web.jobs")} note=${job && running(job) ? t("web.jobs.note") : undefined} back=${query.value.from ?? "me/jobs"}>
                    ${() => html`<${kit.Loaded} of=${found}>${() => html`<div class="panel"><${Job} shell=${shell} job=${job} alone /></div>`}<//>`}
                <//>`;
        };
    },
});
