// SPDX-License-Identifier: Apache-2.0
import { html, model, ref, useForm } from "guildhall";
import { STATUSES, statusText } from "../words.js";

/** The dialog that adds a member to the working organization or to one below it. */
export function memberForm({ api, t, kit, organization }, added) {
    const { Dialog, Form, FormItem, Input, Select, Option } = kit;
    const shown = ref(false);
    const unions = ref([organization]);
    const form = useForm(
        { name: "", organization: organization.id, status: "MEMBER" },
        (values) => api.post("core/members", values),
        (member) => {
            shown.value = false;
            kit.notify(t("core.page.added", member.name));
            added();
        },
    );

    function open() {
        Object.assign(form, { errors: {}, problem: "" });
        form.values.name = "";
        shown.value = true;
    }

    async function find(q) {
        unions.value = (await api.get("core/organizations", { q, under: organization.id })).items;
    }

    const item = (name, label, field) => html`
        <${FormItem} name=${name} label=${t(label)} required>${() => field}<//>`;

    const draw = () => html`
        <${Dialog} modelValue=${shown.value} title=${t("core.page.add-member")} destroyOnClose
            onUpdate:modelValue=${(value) => { shown.value = value; }}>${() => html`
            <${Form} of=${form} action=${t("core.page.add")}>${() => html`
                ${item("name", "core.page.person", html`<${Input} maxlength="100" ...${model(form.values, "name")} />`)}
                ${item("organization", "core.page.organization", html`
                    <${Select} filterable remote remoteMethod=${find} ...${model(form.values, "organization")}>
                        ${() => unions.value.map(({ id, name }) => html`<${Option} key=${id} value=${id} label=${name} />`)}
                    <//>`)}
                ${item("status", "core.page.status", html`
                    <${Select} ...${model(form.values, "status")}>
                        ${() => STATUSES.map((status) => html`<${Option} key=${status} value=${status} label=${statusText(t, status)} />`)}
                    <//>`)}
            `}<//>
        `}<//>`;

    return { open, draw };
}
