// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";

const LOOK_AGAIN_MILLIS = 300;

/** Looks at an update until it has ended, whoever began it; `seen` is told how far it is. */
export async function follow(api, { id }, seen) {
    let update;
    do {
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MILLIS));
        update = await api.get(`registry/updates/${id}`);
        seen(update);
    } while (update.state === "RUNNING");
    return update;
}

/** One update, with what it has done so far. */
export const UpdateSteps = ({ context: { t, format }, of: { from, to, state, startedAt, reason, steps, heldMillis } }) => html`
    <details open=${state === "RUNNING"}>
        <summary>${from} → ${to} ${t(`registry.page.update-${state.toLowerCase()}`)} <span class="hint">${format.dateTime(startedAt)}</span></summary>
        ${reason && html`<p>${reason}</p>`}
        <ol>${steps.map(({ step, millis }) => html`
            <li key=${step}>${t(`registry.page.step-${step.toLowerCase().replace("_", "-")}`)} <span class="hint">${t("registry.page.millis", format.number(millis))}</span></li>`)}
        </ol>
        ${state !== "RUNNING" && html`<p class="hint">${t("registry.page.held", format.number(heldMillis))}</p>`}
    </details>`;
UpdateSteps.props = ["context", "of"];
