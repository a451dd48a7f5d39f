// SPDX-License-Identifier: Apache-2.0
import { html, reactive, view } from "guildhall";
import { Offer } from "./offer.js";
import { Unsigned } from "./unsigned.js";
import { follow, UpdateSteps } from "./update-steps.js";
import { Whereabouts } from "./whereabouts.js";

/** An archive is chosen, looked at by the server, shown, and let in only after a yes. */
export const mount = view((ctx) => {
    const { api, t, kit } = ctx;
    const now = reactive(nothing());

    async function attempt(step, work) {
        now.step = step;
        try {
            await work();
        } catch (problem) {
            Object.assign(now, { step: "refused", refusal: problem.message });
        }
    }

    const choose = (file) => file && attempt("look", async () => {
        Object.assign(now, nothing(), { step: "look", name: file.name });
        now.upload = (await api.upload("core/files", { name: file.name }, file, () => {})).id;
        now.offer = await api.post("registry/offers", { file: now.upload });
        now.step = "ask";
    });

    const begin = () => (now.offer.change === "UPDATE" ? update() : install());

    const update = () => attempt("update", async () => {
        now.update = await api.post("registry/updates", { file: now.upload });
        const { state, reason } = await follow(api, now.update, (seen) => (now.update = seen));
        if (state === "DONE") {
            done("registry.page.updated", now.offer.plan.version);
        } else {
            Object.assign(now, { step: "refused", refusal: reason ?? t("registry.page.update-abandoned") });
        }
    });

    const install = () => attempt("install", async () => {
        await api.post("registry/modules", { file: now.upload });
        done("registry.page.installed", now.offer.name);
    });

    function done(said, what) {
        now.step = "done";
        kit.notify(t(said, what));
    }

    const chooser = () => html`
        <section class="panel">
            <label class="plain-button" for="archive">${t("registry.page.choose-archive")}</label>
            <input id="archive" class="unseen" type="file" accept=".kar" aria-describedby="archive-hint"
                onChange=${(event) => { choose(event.target.files[0]); event.target.value = ""; }} />
            <p id="archive-hint" class="hint">${t("registry.page.install-hint")}</p>
        </section>`;

    const refused = () => html`
        <section class="panel" role="alert">
            <h2>${t(now.offer ? "registry.page.install-failed" : "registry.page.install-refused", now.name)}</h2>
            <p>${now.refusal}</p>
        </section>`;

    const ask = () => html`
        <form onSubmit=${(event) => (event.preventDefault(), begin())}>
            <p class="form-end">
                <button class="main-button small" disabled=${now.step !== "ask"}>${t(`registry.page.do-${now.offer.change.toLowerCase()}`)}</button>
                ${now.step === "ask" && html`<button type="button" class="plain-button small" onClick=${() => Object.assign(now, nothing())}>${t("registry.page.leave")}</button>`}
            </p>
        </form>`;

    const offer = () => html`
        <${Offer} context=${ctx} of=${now.offer}>${() => now.step === "done"
            ? html`<p class="form-end"><a class="main-button small" href=${`#/registry/modules/${now.offer.plan.module}`}>${t("registry.page.open-module")}</a></p>`
            : ask()}<//>`;

    return () => html`
        <${kit.Page} title=${t("registry.page.install")} note=${t("registry.page.install-note")} back="registry/modules">${() => html`
            <${Unsigned} context=${ctx} />
            <div aria-live="polite">
                ${["choose", "refused"].includes(now.step) && chooser()}
                ${now.step === "look" && html`<p class="note" role="status">${t("registry.page.install-look", now.name)}</p>`}
                ${now.step === "refused" && refused()}
                ${now.offer && now.step !== "refused" && offer()}
                ${now.update && html`<section class="panel"><${UpdateSteps} context=${ctx} of=${now.update} /></section>`}
            </div>
            ${["install", "update", "done"].includes(now.step) && html`
                <${Whereabouts} key=${now.update?.state} context=${ctx} module=${now.offer.plan.module} version=${now.offer.plan.version} coming=${!now.update} />`}`}<//>`;
});

const nothing = () => ({ step: "choose", name: "", upload: null, offer: null, update: null, refusal: "" });
