// SPDX-License-Identifier: Apache-2.0
import { html, useLoad, view } from "guildhall";
import { unionNames } from "./names.js";
import { Preview } from "./preview.js";

const STEPS = ["facts", "approve", "found", "founded"];
const AT = { PREPARING: "approve", APPROVED: "found", FOUNDED: "founded" };
const KIND = { approve: "APPROVE", found: "FOUND" };
const NOTE = { field: "note", hint: "core.page.proposal-note-hint" };
const DAY = { field: "day", hint: "core.page.proposal-day-hint" };

/** From the preparation of a union to its founding. Each step waits for the union above; coming back goes on where one was. */
export const mount = view((ctx) => {
    const { t, kit, params: [id] } = ctx;
    const draw = id ? underway(ctx, id) : () => facts(ctx);
    return () => html`<${kit.Page} title=${t("core.page.found")} note=${t("core.page.found-note")} back="core/organizations">${draw}<//>`;
});

const steps = ({ t, kit }, at) => html`<${kit.Steps} of=${STEPS.map((step) => t(`core.page.found-${step}`))} at=${STEPS.indexOf(at)} />`;

function facts(ctx) {
    const { t, kit, navigate, query } = ctx;
    const fields = [
        "name",
        { field: "parent", as: "organization" },
        { field: "kind", default: "GRASSROOTS" },
        { field: "level", default: "ENTERPRISE" },
        { field: "regionCode", as: "region", hint: "core.page.region-code-hint" },
        { field: "since", label: "core.page.prepared-since", hint: "core.page.since-hint" },
    ];
    return html`
        ${steps(ctx, "facts")}
        <p>${t("core.page.found-facts-what")}</p>
        <${kit.EntryForm} context=${ctx} name="found" given=${query()} cancel="core/organizations" done=${(prepared) => navigate(`core/found/${prepared.id}`)}
            of=${{ thing: "core.organization", send: "POST core/organizations/prepare", fields, action: "core.page.prepare" }} />`;
}

function underway(ctx, id) {
    const { api, t, kit } = ctx;
    const names = unionNames(api);
    const all = useLoad(async () => {
        const union = await api.get(`core/organizations/${id}`);
        const kind = KIND[AT[union.state]];
        const { items } = await api.get("core/proposals", { organization: id, state: "PROPOSED" });
        const open = items.find((each) => each.organization === id && each.kind === kind);
        const preview = kind && !open ? await api.post(`core/proposals/preview?organization=${id}`, { kind }) : null;
        await names.learn([(open ?? preview)?.decider]);
        return { union, kind, open, preview };
    });

    const waiting = ({ id: proposal, decider }) => html`
        <section class="panel" role="status">
            <h2>${t("core.page.waiting")}</h2>
            <p>${t("core.page.proposed-next", names.of(decider))}</p>
            <p class="form-end"><a class="main-button small" href=${`#/core/proposals/${proposal}`}>${t("core.page.open-proposal")}</a></p>
        </section>`;

    const asking = ({ kind, preview }) => html`
        <p>${t(`core.page.found-${kind.toLowerCase()}-what`)}</p>
        <${Preview} context=${ctx} of=${preview} names=${names} />
        ${preview.checklist.some(({ met, binding }) => binding && !met) && html`
            <p class="form-end">
                <a class="plain-button small" href=${`#/core/members/new?organization=${id}&status=${kind === "APPROVE" ? "APPLICANT" : "MEMBER"}`}>${t("core.page.add-member")}</a>
                <a class="plain-button small" href=${`#/core/members/import?organization=${id}`}>${t("core.page.import-members")}</a>
                <button type="button" class="plain-button small" onClick=${all.reload}>${t("core.page.look-again")}</button>
            </p>`}
        <${kit.EntryForm} key=${kind} context=${ctx} name=${`found-${id}-${kind}`} fixed=${{ kind }} cancel=${`core/organizations/${id}`} done=${proposed}
            of=${{ thing: "core.proposal", send: `POST core/proposals?organization=${id}`, fields: [DAY, NOTE], action: "core.page.propose-now" }} />`;

    function proposed() {
        kit.notify(t("core.page.proposed"));
        return all.reload();
    }

    const ended = ({ name, state }) => html`
        <section class="panel" role="status">
            <p>${t(state === "FOUNDED" ? "core.page.founded" : "core.organization.ended", name)}</p>
            <p class="form-end"><a class="main-button small" href=${`#/core/organizations/${id}`}>${t("core.page.open-union")}</a></p>
        </section>`;

    const content = () => {
        const { union, open, preview } = all.data;
        return html`
            ${steps(ctx, AT[union.state])}
            <h2>${union.name}</h2>
            ${open && waiting(open)}
            ${preview && asking(all.data)}
            ${!open && !preview && ended(union)}`;
    };
    return () => html`<${kit.Loaded} of=${all}>${content}<//>`;
}
