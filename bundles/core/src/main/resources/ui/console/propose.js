// SPDX-License-Identifier: Apache-2.0
import { html, reactive, useLoad, view } from "guildhall";
import { unionNames } from "./names.js";
import { Preview } from "./preview.js";
import { WAYS } from "./ways.js";
import { Parts } from "./split-parts.js";

/** Lays a change before the union above: what is wanted, what that would do, and then the last button. */
export const mount = view((ctx) => {
    const { t, kit, params: [kind, id] } = ctx;
    if (!Object.hasOwn(WAYS, kind) || !id) {
        return () => html`
            <${kit.Page} title=${t("core.page.propose")}>${() => html`
                <p class="note">${t("core.page.propose-where")} <a href="#/core/organizations">${t("core.page.organizations")}</a></p>`}<//>`;
    }
    const union = useLoad(() => ctx.api.get(`core/organizations/${id}`));
    const draw = wizard(ctx, kind, WAYS[kind], id);
    return () => html`
        <${kit.Page} title=${t(`core.page.propose-${kind}`)} note=${union.data?.name} back=${`core/organizations/${id}`}>${() => html`
            <${kit.Loaded} of=${union}>${() => draw(union.data)}<//>`}<//>`;
});

function wizard(ctx, kind, { steps, fields }, id) {
    const { api, t, kit } = ctx;
    const names = unionNames(api);
    const now = reactive({ step: steps[0], parts: {}, draft: {}, preview: null, proposal: null, busy: false, problem: "" });

    function split(parts) {
        Object.assign(now, { parts, step: "facts" });
    }

    async function looked(preview, typed) {
        await names.learn([preview.decider]);
        Object.assign(now, { preview, draft: typed, step: "look", problem: "" });
    }

    async function propose() {
        Object.assign(now, { busy: true, problem: "" });
        try {
            now.proposal = await api.post(`core/proposals?organization=${id}`, { kind: kind.toUpperCase(), ...now.parts, ...now.draft });
            now.step = "done";
            kit.notify(t("core.page.proposed"));
        } catch (problem) {
            now.problem = problem.message;
        } finally {
            now.busy = false;
        }
    }

    const facts = () => html`
        <p>${t(`core.page.propose-${kind}-what`)}</p>
        <${kit.EntryForm} context=${ctx} name=${`propose-${kind}-${id}`} given=${now.draft} fixed=${{ kind: kind.toUpperCase(), ...now.parts }} cancel=${`core/organizations/${id}`}
            of=${{ thing: "core.proposal", send: `POST core/proposals/preview?organization=${id}`, fields, action: "core.page.look-over" }} done=${looked} />`;

    const look = () => html`
        <${Preview} context=${ctx} of=${now.preview} names=${names} />
        ${now.problem && html`<p class="problem" role="alert">${now.problem}</p>`}
        <p class="form-end">
            <button type="button" class="main-button small" disabled=${now.busy} onClick=${propose}>${t("core.page.propose-now")}</button>
            <button type="button" class="plain-button small" disabled=${now.busy} onClick=${() => (now.step = "facts")}>${t("core.page.change-it")}</button>
        </p>`;

    const done = () => html`
        <section class="panel" role="status">
            <h2>${t("core.page.proposed")}</h2>
            <p>${t("core.page.proposed-next", names.of(now.proposal.decider))}</p>
            <p class="form-end">
                <a class="main-button small" href=${`#/core/proposals/${now.proposal.id}`}>${t("core.page.open-proposal")}</a>
                <a class="plain-button small" href=${`#/core/organizations/${id}`}>${t("core.page.open-union")}</a>
            </p>
        </section>`;

    const drawn = {
        parts: (union) => html`<${Parts} context=${ctx} union=${union} chosen=${now.parts} done=${split} />`,
        facts, look, done,
    };
    return (union) => html`
        <${kit.Steps} of=${steps.map((step) => t(`core.page.step-${step}`))} at=${steps.indexOf(now.step)} />
        ${drawn[now.step](union)}`;
}
