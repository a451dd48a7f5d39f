// SPDX-License-Identifier: Apache-2.0
import "./portal.css";
import { defineComponent } from "vue";
import { Button } from "vant/es/button/index.mjs";
import { Cell } from "vant/es/cell/index.mjs";
import { CellGroup } from "vant/es/cell-group/index.mjs";
import { showConfirmDialog } from "vant/es/dialog/index.mjs";
import { Field } from "vant/es/field/index.mjs";
import { Form } from "vant/es/form/index.mjs";
import { Locale } from "vant/es/locale/index.mjs";
import enUs from "vant/es/locale/lang/en-US.mjs";
import { Tag } from "vant/es/tag/index.mjs";
import { html } from "../guildhall/html.js";
import { commonKit } from "./common.js";
import { toast } from "./toast.js";

/** What portal pages draw with: Vant, and what both faces share. */
export function portalKit(t, language) {
    if (language === "en") {
        Locale.use("en-US", enUs);
    }
    return {
        ...commonKit(t),
        Button, Cell, CellGroup, Choice, Field, Form, Tag,
        install: () => {},
        notify: (message) => toast(message, 3000),
        warn: (message) => toast(message, 6000),
        /** Asks before something is done; answers whether to. */
        confirm: (title, message, action) =>
            showConfirmDialog({ title, message, confirmButtonText: action, cancelButtonText: t("web.action.cancel") })
                .then(() => true, () => false),
    };
}

/** One of several, by the phone's own list, which every reader aid knows. Options: `[[value, text], …]`. */
const Choice = defineComponent({
    props: { id: String, label: String, options: Array, placeholder: String, modelValue: String, error: String },
    emits: ["update:modelValue"],
    setup: (props, { emit }) => () => html`
        <div class="choice">
            <label for=${props.id}>${props.label}</label>
            <select id=${props.id} value=${props.modelValue} aria-invalid=${Boolean(props.error)}
                onChange=${(event) => emit("update:modelValue", event.target.value)}>
                <option value="" disabled>${props.placeholder}</option>
                ${props.options.map(([value, text]) => html`<option key=${value} value=${value}>${text}</option>`)}
            </select>
            ${props.error && html`<p class="problem">${props.error}</p>`}
        </div>`,
});
