// SPDX-License-Identifier: Apache-2.0
import { html, model, ref, useForm } from "guildhall";
import { KINDS, LEVELS, kindText, levelText } from "../words.js";

/** The dialog that adds an organization below another: `open(parent)` shows it, `added` is told of the new one. */
export function organizationForm({ api, t, kit }, added) {
    const { Dialog, Form, FormItem, Input, Select, Option } = kit;
    const parent = ref(null);
    const form = useForm(
        { name: "", kind: "GRASSROOTS", level: "ENTERPRISE", regionCode: "" },
        (values) => api.post("core/organizations", { ...values, parent: parent.value.id }),
        (organization) => {
            parent.value = null;
            kit.notify(t("core.page.added", organization.name));
            added(organization);
        },
    );

    function open(below) {
        Object.assign(form, { errors: {}, problem: "" });
        Object.assign(form.values, { name: "", regionCode: below.regionCode });
        parent.value = below;
    }

    const item = (name, field) => html`
        <${FormItem} name=${name} label=${t(`core.page.${name}`)} required=${name !== "regionCode"}>${() => field}<//>`;
    const select = (name, values, text) => html`
        <${Select} ...${model(form.values, name)}>${() => values.map((value) => html`<${Option} key=${value} value=${value} label=${text(t, value)} />`)}<//>`;

    const draw = () => html`
        <${Dialog} modelValue=${Boolean(parent.value)} title=${t("core.page.add-to", parent.value?.name)} destroyOnClose
            onUpdate:modelValue=${(shown) => { parent.value = shown ? parent.value : null; }}>${() => html`
            <${Form} of=${form} action=${t("core.page.add")}>${() => html`
                ${item("name", html`<${Input} maxlength="100" ...${model(form.values, "name")} />`)}
                ${item("kind", select("kind", KINDS, kindText))}
                ${item("level", select("level", LEVELS.slice(1), levelText))}
                ${item("regionCode", html`<${Input} maxlength="6" placeholder=${t("core.page.regionCode-hint")} ...${model(form.values, "regionCode")} />`)}
            `}<//>
        `}<//>`;

    return { open, draw };
}
