// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { html } from "../../guildhall/html.js";
import { Menu } from "../shared/menu.js";

/** What every page shows by itself: waiting, nothing there, not allowed, broken; and what it says in passing. */
export const States = defineComponent({
    props: { context: { type: Object, required: true } },
    setup({ context: { t, kit } }) {
        const failing = { items: [], loading: false, error: { message: t("web.problem.unreachable") }, reload: () => {} };
        const ask = async () => kit.notify(t((await kit.confirm(t("web.kit.ask"), t("web.kit.action-what", "…"), t("web.kit.ask"))) ? "web.yes" : "web.no"));
        const undo = { text: t("web.action.undo"), run: () => kit.notify(t("web.state.undone")), duration: 8000 };
        const button = (key, run) => html`<button type="button" class="plain-button small" onClick=${run}>${t(key)}</button>`;
        return () => html`
            <section class="example states" aria-label=${t("web.kit.states")}>
                <h2>${t("web.kit.states")}</h2>
                <div>
                    <${kit.Loaded} of=${{ items: [], loading: true }} />
                    <${kit.Loaded} of=${{ items: [], loading: false }} />
                    <${kit.Loaded} of=${failing} />
                    <${kit.Trouble} of=${{ status: 403 }} />
                    <div class="page-actions">
                        ${button("web.kit.say", () => kit.notify(t("web.state.done")))}
                        ${button("web.kit.say-undo", () => kit.notify(t("web.state.done"), undo))}
                        ${button("web.kit.warn", () => kit.warn(t("web.problem.unreachable")))}
                        ${button("web.kit.ask", ask)}
                        <${Menu} label=${t("web.list.export")} of=${[{ text: t("web.list.export-csv"), run: () => kit.notify(t("web.state.done")) }]} />
                    </div>
                </div>
            </section>`;
    },
});
