// SPDX-License-Identifier: Apache-2.0
import { html, model, useForm } from "guildhall";
import { characters } from "../edition.js";

const EMPTY = { category: "", title: "", text: "" };

/** Answers what draws the form for an edition; `submitted` is called after each entry. */
export function entryForm({ api, t, kit, format }, path, submitted) {
    const { Form, Field, Choice, Button } = kit;
    const form = useForm(
        { ...EMPTY },
        (values) => api.post(`${path}/entries`, values),
        () => {
            Object.assign(form.values, EMPTY);
            kit.notify(t("essay-contest.page.thanks"));
            submitted();
        },
    );

    const count = (limit) => {
        const length = characters(form.values.text);
        const over = length > limit;
        return html`
            <p class=${over ? "count problem" : "count"} role="status">
                ${t(over ? "essay-contest.page.count-over" : "essay-contest.page.count", format.number(length), format.number(limit))}
            </p>`;
    };

    return (edition) => html`
        <section class="panel" aria-labelledby="submit-title">
            <h2 id="submit-title">${t("essay-contest.page.submit-title")}</h2>
            <${Form} onSubmit=${() => form.submit()}>${() => html`
                <${Choice} id="category" label=${t("essay-contest.page.category")} placeholder=${t("essay-contest.page.choose")}
                    options=${edition.categories.map((name) => [name, name])} error=${form.errors.category} ...${model(form.values, "category")} />
                <${Field} id="title" labelAlign="top" maxlength="100" label=${t("essay-contest.page.entry-title")}
                    errorMessage=${form.errors.title} ...${model(form.values, "title")} />
                <${Field} id="text" type="textarea" rows="8" autosize labelAlign="top" label=${t("essay-contest.page.text")}
                    errorMessage=${form.errors.text} ...${model(form.values, "text")} />
                ${count(edition.maxCharacters)}
                ${form.problem && html`<p class="problem" role="alert">${form.problem}</p>`}
                <${Button} block type="primary" nativeType="submit" loading=${form.busy}>${() => t("essay-contest.page.submit")}<//>
            `}<//>
        </section>`;
}
