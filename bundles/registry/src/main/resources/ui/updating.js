// SPDX-License-Identifier: Apache-2.0
import { html, reactive } from "guildhall";

const LOOK_AGAIN_MILLIS = 300;

/** Puts another version in a module's place, step by step while one looks on, and tells of those before. */
export const Updating = {
    props: { context: Object, module: String, mayUpdate: Boolean, changed: Function },
    setup(props) {
        const { api, t, kit, format } = props.context;
        const now = reactive({ file: null, sent: 0, busy: false, updates: [] });

        async function read() {
            ({ items: now.updates } = await api.get("registry/updates", { module: props.module, limit: 5 }));
            const running = now.updates.find((each) => each.state === "RUNNING");
            // begun elsewhere, or before this page was loaded again
            if (running) {
                await attempt(() => running);
            }
        }

        async function follow({ id }) {
            let update;
            do {
                await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MILLIS));
                update = await api.get(`registry/updates/${id}`);
                now.updates = [update, ...now.updates.filter((each) => each.id !== id)];
            } while (update.state === "RUNNING");
            update.state === "DONE" ? kit.notify(t("registry.page.updated", update.to)) : kit.warn(update.reason ?? t("registry.page.update-abandoned"));
            await props.changed();
        }

        async function attempt(begin) {
            now.busy = true;
            try {
                await follow(await begin());
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

        const step = ({ step: name, millis }) => html`<li key=${name}>${t(`registry.page.step-${name.toLowerCase().replace("_", "-")}`)} <span class="hint">${t("registry.page.millis", format.number(millis))}</span></li>`;

        const past = (each) => html`
            <details key=${each.id} open=${each.state === "RUNNING"}>
                <summary>${each.from} → ${each.to} ${t(`registry.page.update-${each.state.toLowerCase()}`)} <span class="hint">${format.dateTime(each.startedAt)}</span></summary>
                ${each.reason && html`<p>${each.reason}</p>`}
                <ol>${each.steps.map(step)}</ol>
                ${each.state !== "RUNNING" && html`<p class="hint">${t("registry.page.held", format.number(each.heldMillis))}</p>`}
            </details>`;

        read().catch((problem) => kit.warn(problem.message));
        return () => html`
            <section class="panel">
                <h2>${t("registry.page.updates")}</h2>
                ${props.mayUpdate && form()}
                <div aria-live="polite">${now.updates.length > 0 ? now.updates.map(past) : html`<p class="hint">${t("registry.page.no-updates")}</p>`}</div>
            </section>`;
    },
};
