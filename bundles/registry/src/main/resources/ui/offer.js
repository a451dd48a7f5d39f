// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";

/** What an archive would bring, and below it what can be done about that. */
export const Offer = ({ context: { t, kit, format }, of: { change, from, name, description, signedUntil, permissions, needs, plan } }, { slots }) => {
    const code = (text) => html`<div key=${text}><code>${text}</code></div>`;
    const item = ({ name: known, text }) => html`<div key=${known}>${text} <code>${known}</code></div>`;
    const listed = (items, draw) => (items.length > 0 ? items.map(draw) : t("registry.page.nothing"));
    const signed = plan.signer
        ? html`<div><code>${plan.signer}</code></div><div>${t("registry.page.signed-until", format.date(signedUntil))}</div>`
        : t("registry.page.unsigned");
    return html`
        <section class="panel">
            <h2>${name} ${plan.version}</h2>
            ${description && html`<p>${description}</p>`}
            <${kit.Facts} of=${[
                [t("registry.page.id"), html`<code>${plan.module}</code>`],
                [t("registry.page.effect"), html`<b>${t(`registry.page.effect-${change.toLowerCase()}`, from ?? "")}</b>`],
                [t("registry.page.signed-by"), signed],
                [t("registry.page.asks-for"), listed(permissions, item)],
                [t("registry.page.tables"), listed(plan.tables, code)],
                [t("registry.page.needs"), listed(needs, item)],
                ...(plan.along.length > 0 ? [[t("registry.page.along"), plan.along.map(code)]] : []),
                [t("registry.page.fingerprint"), code(`SHA-256 ${plan.sha256}`)],
            ]} />
            ${slots.default()}
        </section>`;
};
Offer.props = ["context", "of"];
