// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";

/** One of a few, all in sight. Options: `[[value, text], …]`. */
export const Choices = ({ legend, name, of, value, choose }) => html`
    <div role="radiogroup" aria-labelledby=${`${name}-legend`}>
        <p id=${`${name}-legend`} class="hint">${legend}</p>
        <div class="filter-bar">
            ${of.map(([each, text]) => html`
                <label key=${each} class="filter-check">
                    <input type="radio" name=${name} value=${each} checked=${each === value} onChange=${() => choose(each)} />${text}
                </label>`)}
        </div>
    </div>`;
Choices.props = ["legend", "name", "of", "value", "choose"];

/** Whether those below may decide otherwise. */
export const Below = ({ context: { t }, name, value, choose }) => html`
    <${Choices} legend=${t("registry.page.below")} name=${name} value=${value} choose=${choose}
        of=${[["FREE", t("registry.page.below-free")], ["BOUND", t("registry.page.below-bound")]]} />`;
Below.props = ["context", "name", "value", "choose"];
