// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent } from "vue";
import { html } from "../guildhall/html.js";
import { useLoad } from "../guildhall/use.js";
import { absent } from "./absent.js";
import { clientName } from "./client.js";
import { format } from "./language.js";

/** Where the reader is signed in; each but this one can be ended. */
export const Sessions = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, api, kit } = shell;
        const sessions = useLoad(() => api.get("security/sessions")
            .catch((problem) => absent(problem) ? { items: [] } : Promise.reject(problem)));
        const others = computed(() => (sessions.data?.items ?? []).filter(({ current }) => !current));

        async function end(ended) {
            try {
                await Promise.all(ended.map(({ id }) => api.delete(`security/sessions/${id}`)));
                kit.notify(t("web.sessions.ended"));
            } catch (problem) {
                kit.warn(problem.message);
            }
            await sessions.reload();
        }

        const row = (session) => html`
            <li key=${session.id} class="session">
                <div>
                    <b>${clientName(session.client) || t("web.sessions.unknown")}</b>${session.current && html` <span class="tag good">${t("web.sessions.current")}</span>`}
                    <p>${t("web.sessions.when", format.dateTime(session.startedAt), format.dateTime(session.lastUsedAt))}</p>
                </div>
                ${!session.current && html`<button type="button" class="plain-button" onClick=${() => end([session])}>${t("web.sessions.end")}</button>`}
            </li>`;

        return () => html`
            <${kit.Loaded} of=${sessions} empty=${t("web.sessions.none")}>${() => html`
                <ul class="sessions">${sessions.data.items.map(row)}</ul>
                ${others.value.length > 1 && html`<button type="button" class="plain-button" onClick=${() => end(others.value)}>${t("web.sessions.end-others")}</button>`}
            `}<//>`;
    },
});
