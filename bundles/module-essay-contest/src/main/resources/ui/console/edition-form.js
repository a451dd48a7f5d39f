// SPDX-License-Identifier: Apache-2.0
import { html, model, useForm } from "guildhall";

const USUAL_MAX_CHARACTERS = 2500;

export function editionForm({ api, t, kit, navigate }) {
    const { Page, Form, FormItem, Input, InputNumber, DatePicker } = kit;
    const form = useForm(
        {
            year: new Date().getFullYear(),
            theme: "",
            categories: "",
            opensAt: null,
            closesAt: null,
            maxCharacters: USUAL_MAX_CHARACTERS,
        },
        (values) => api.post("essay-contest/editions", { ...values, categories: lines(values.categories) }),
        (edition) => {
            kit.notify(t("essay-contest.page.opened"));
            navigate(`essay-contest/editions/${edition.id}`);
        },
    );

    const item = (name, field) => html`
        <${FormItem} name=${name} label=${t(`essay-contest.page.${name}`)} required>${() => field}<//>`;
    const number = (name, min, max) => item(name, html`<${InputNumber} min=${min} max=${max} ...${model(form.values, name)} />`);
    const instant = (name) => item(name, html`<${DatePicker} type="datetime" ...${model(form.values, name)} />`);

    return () => html`
        <${Page} title=${t("essay-contest.page.new")} back="essay-contest/editions">${() => html`
            <${Form} class="panel form-narrow" of=${form} action=${t("essay-contest.page.open")}>${() => html`
                ${number("year", 2000, 2100)}
                ${item("theme", html`<${Input} maxlength="100" ...${model(form.values, "theme")} />`)}
                ${item("categories", html`
                    <${Input} type="textarea" autosize=${{ minRows: 3 }} placeholder=${t("essay-contest.page.categories-hint")}
                        ...${model(form.values, "categories")} />`)}
                ${instant("opensAt")}
                ${instant("closesAt")}
                ${number("maxCharacters", 1, 20000)}
            `}<//>
        `}<//>`;
}

function lines(text) {
    return text.split("\n").map((line) => line.trim()).filter(Boolean);
}
