// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";
import { kebab } from "./names.js";

/** What a proposal would change, for how many; who decides and why; and what is missing. */
export function Preview({ context: { t, kit, format }, of, names }) {
    const { decider, article, effects, checklist } = of;
    return html`
        <section class="panel">
            <h2>${t("core.page.preview")}</h2>
            ${effects.length > 0
                ? html`<ul>${effects.map((effect, index) => html`<li key=${index}>${sentence(effect, t, format)}</li>`)}</ul>`
                : html`<p>${t("core.page.effect-none")}</p>`}
            <${kit.Facts} of=${[
                [t("core.proposal.decider"), names.of(decider)],
                [t("core.proposal.article"), article || t("core.page.no-article")],
            ]} />
        </section>
        ${checklist.length > 0 && html`<${Checklist} t=${t} of=${checklist} />`}`;
}
Preview.props = ["context", "of", "names"];

/** What must be there before the union above may agree, each with where the law says so. */
function Checklist({ t, of }) {
    const missing = of.filter(({ met, binding }) => binding && !met).length;
    const basis = ({ article, verified }) => (verified ? article : t("core.rule.unverified", article));
    return html`
        <section class="panel">
            <h2>${t("core.page.checklist")}</h2>
            <p role="status">${missing > 0 ? t("core.page.checklist-missing", missing) : t("core.page.checklist-complete")}</p>
            <ul class="checks">
                ${of.map((line) => html`
                    <li key=${line.requirement}>
                        <span class=${`tag ${colour(line)}`}>${t(`core.page.check-${state(line)}`)}</span>
                        <span>
                            ${t(line.requirement)}${line.value && t("core.page.check-rule", line.value, line.members, line.found)}
                            ${line.article && html` <small>${basis(line)}</small>`}
                        </span>
                    </li>`)}
            </ul>
        </section>`;
}
Checklist.props = ["t", "of"];

/** What is not binding keeps nobody from approving. */
function state({ met, binding }) {
    return met ? "met" : binding ? "missing" : "unusual";
}

function colour(line) {
    return { met: "good", missing: "bad", unusual: "warning" }[state(line)];
}

function sentence({ what, name, before, after, organizations, members }, t, format) {
    const said = (value) => (what === "STATE" ? t(`core.organization.state.${kebab(value)}`) : value);
    return t(`core.page.effect-${kebab(what)}`, name, said(before), said(after), format.number(organizations), format.number(members));
}
