// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";

/** A labelled line to type in, for the pages that must be there before any library is. */
export function PlainField({ name, label, error, values, ...rest }) {
    const wrong = error ? `${name}-error` : undefined;
    return html`
        <div class="plain-field">
            <label for=${name}>${label}</label>
            <input id=${name} name=${name} value=${values[name]} aria-invalid=${Boolean(error)} aria-describedby=${wrong}
                onInput=${(event) => { values[name] = event.target.value; }} ...${rest} />
            ${error && html`<p id=${wrong} class="problem">${error}</p>`}
        </div>`;
}
PlainField.props = {
    name: String, label: String, error: String, values: Object,
    type: String, autocomplete: String, autocapitalize: String, spellcheck: String, required: Boolean,
};
