// SPDX-License-Identifier: Apache-2.0
import { html, reactive } from "guildhall";
import { follow, UpdateSteps } from "./update-steps.js";

/** Puts another version in a module's place, step by step while one looks on, and tells of those before. */
export const Updating = {
    props: { context: Object, module: String, mayUpdate: Boolean, changed: Function },
    setup(props) {
        const { api, t, kit } = props.context;
        const now = reactive({ file: null, sent: 0, busy: false, updates: [] });

        async function read() {
            ({ items: now.updates } = await api.get("registry/updates", { module: props.module, limit: 5 }));
            const running = now.updates.find((each) => each.state === "RUNNING");
            // begun elsewhere, or before this page was loaded again
            if (running) {
                await attempt(() => running);
            }
        }

        async function attempt(begin) {
            now.busy = true;
            try {
                const update = await follow(api, await begin(), (each) => (now.updates = [each, ...now.updates.filter(({ id }) => id !== each.id)]));
                update.state === "DONE" ? kit.notify(t("registry.page.updated", update.to)) : kit.warn(update.reason ?? t("registry.page.update-abandoned"));
                await props.changed();
            } catch (problem) {
                kit.warn(problem.message);
            } finally {
                Object.assign(now, { busy: false, file: null, sent: 0 });
            }
        }

        const update = () => attempt(async () => {
            const sent = await api.upload("core/files", { name: now.file.name }, now.file, (part) => (now.sent = part));
            return api.post("registry/updates", { file: sent.id });
        });
        const back = () => attempt(() => api.post("registry/updates/rollback", { module: props.module }));

        const form = () => html`
            <form onSubmit=${(event) => (event.preventDefault(), update())}>
                <label class="plain-button small" for="update-file">${now.file?.name ?? t("registry.page.choose-archive")}</label>
                <input id="update-file" class="unseen" type="file" accept=".kar" onChange=${(event) => (now.file = event.target.files[0])} />
                <p class="hint">${t("registry.page.update-hint")}</p>
                <p class="form-end">
                    <button class="main-button small" disabled=${now.busy || !now.file}>${t("registry.page.update")}</button>
                    ${now.updates[0]?.state === "DONE" && html`
                        <button type="button" class="plain-button small" disabled=${now.busy} onClick=${back}>${t("registry.page.roll-back", now.updates[0].from)}</button>`}
                </p>
            </form>`;

        const past = (each) => html`<${UpdateSteps} key=${each.id} context=${props.context} of=${each} />`;

        read().catch((problem) => kit.warn(problem.message));
        return () => html`
            <section class="panel">
                <h2>${t("registry.page.updates")}</h2>
                ${props.mayUpdate && form()}
                <div aria-live="polite">${now.updates.length > 0 ? now.updates.map(past) : html`<p class="hint">${t("registry.page.no-updates")}</p>`}</div>
            </section>`;
    },
};
