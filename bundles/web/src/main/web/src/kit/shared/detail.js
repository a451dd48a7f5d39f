// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { actionsOn, detailModel, fits, runner } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";
import { cell, columnsOf } from "./cells.js";
import { Part } from "./part.js";
import { returnAddress } from "./return-address.js";
import { titleOf } from "./row-title.js";
import { Tiles } from "./tiles.js";

const LONG = ["multiline", "photo"];

/** One row of a declared page: its figures and sections, the lists that belong to it, its history, today or on some day. */
export const DetailView = defineComponent({
    props: { context: { type: Object, required: true }, page: { type: Object, required: true }, id: { type: String, required: true } },
    setup({ context, page, id }) {
        const { t, kit, parts } = context;
        const { detail } = page;
        const model = detailModel(context, page, id, detail.asOf ? context.query().asOf : "");
        const run = runner(context, model.reload);

        const actions = () => model.row && !model.day && html`
            ${actionsOn(page.actions, "detail", model.row).map((action) => html`
                <button key=${action.name} type="button" class=${["plain-button small", { dangerous: action.danger }]}
                    onClick=${() => run(action, [model.row])}>${action.title}</button>`)}
            ${Object.values(page.forms).filter((form) => form.ofRow && fits(form, model.row)).map((form) => html`
                <a key=${form.name} class="main-button small" href=${`#/${page.address}/${id}/${form.name}`}>${form.title}</a>`)}`;

        const section = ({ title, fields }) => html`
            <section class="panel">
                ${title && html`<h2>${title}</h2>`}
                <dl class="facts">
                    ${fields.map((field) => html`
                        <div key=${field.name} class=${{ long: LONG.includes(field.as) }}><dt>${field.label}</dt><dd>${cell(field, model.row[field.name], context) || "—"}</dd></div>`)}
                </dl>
            </section>`;

        const related = (said, index) => html`
            <section class="related">
                <h2>${said.title}${model.related[index].total !== null && html` <small>${context.format.number(model.related[index].total)}</small>`}</h2>
                <${parts.Rows} context=${context} model=${model.related[index]} caption=${said.title}
                    columns=${columnsOf(said.columns, context, said.page && ((row) => `#/${said.page}/${row.id}`))} />
            </section>`;

        const day = () => html`
            <div class="filter-bar">
                <div class="filter">
                    <label for="as-of">${t("web.detail.as-of")}</label>
                    <${parts.FieldControl} id="as-of" field=${{ name: "asOf", as: "date" }} context=${context} clearable modelValue=${model.day}
                        onUpdate:modelValue=${choose} />
                </div>
                ${model.day && html`<p class="hint" role="status">${t("web.detail.as-it-was", context.format.date(`${model.day}T00:00:00+08:00`))}</p>`}
            </div>`;

        function choose(chosen) {
            context.setQuery(chosen ? { asOf: chosen } : {});
            model.setDay(chosen);
        }

        const cards = () => {
            const of = context.cards(page.thing);
            return of.length > 0 && !model.day && html`<${Tiles} key=${JSON.stringify(of)} context=${context} of=${of} row=${model.row} />`;
        };

        const part = ({ title, view }) => html`
            <${Part} key=${`${view} ${model.row.version} ${model.day}`} context=${context} title=${title} view=${view} model=${model} />`;

        const content = () => html`
            ${cards()}
            ${detail.sections.map(section)}
            ${detail.parts.filter((each) => fits(each, model.row)).map(part)}
            ${detail.related.map(related)}
            ${model.history && html`<${History} context=${context} model=${model} />`}`;

        return () => html`
            <${kit.Page} title=${titleOf(page, model.row, context)} back=${page.list && returnAddress(page.address)} onBack=${page.list ? undefined : goBack}>${{
                actions,
                default: () => html`
                    ${detail.asOf && day()}
                    <${kit.Loaded} of=${{ ...model, data: model.row }}>${content}<//>`,
            }}<//>`;
    },
});

/** What happened to the row, the latest first. */
const History = defineComponent({
    props: { context: Object, model: Object },
    setup: ({ context, model }) => () => html`
        <section class="related">
            <h2>${context.t("web.detail.history")}</h2>
            <${context.kit.Loaded} of=${listOf(model.history)}>${() => html`
                <ol class="timeline panel">
                    ${model.history.parts.flat().map((entry, index) => html`
                        <li key=${index}>
                            <time datetime=${entry.at}>${context.format.dateTime(entry.at)}</time>
                            <span>${model.eventText(entry)}</span>
                            ${entry.account && html`<small>${entry.account.name}</small>`}
                        </li>`)}
                </ol>`}<//>
        </section>`,
});

function listOf({ parts, ...rest }) {
    return { ...rest, items: parts.flat() };
}

const goBack = () => history.back();
