// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { describe, draftOf, formModel, namesOf } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";
import { useLoad } from "../../guildhall/use.js";
import { view } from "../../guildhall/view.js";
import { Conflict } from "../shared/conflict.js";
import { DetailView } from "../shared/detail.js";
import { FormBody } from "../shared/form-body.js";
import { declaredParts } from "./declared-parts.js";
import { ListView } from "../shared/list.js";
import { detailPage, formPage, listPage, tilesPage } from "./showcase-pages.js";
import { States } from "./showcase-states.js";

/** Every element of declared pages, live over the platform's own REST, each beside its declaration. */
export const mount = view((ctx) => {
    const { t, kit, organization } = ctx;
    const context = { ...ctx, parts: declaredParts, kit: { ...kit, Page: Framed }, names: namesOf(ctx.api), query: () => ({}), setQuery: () => {} };
    const example = (declaration) => describe(ctx, { module: "core", path: declaration.path, title: t(declaration.title), base: "kit", declaration });
    const described = useLoad(async () => {
        const [list, detail, tiles, form] = await Promise.all([listPage, detailPage, tilesPage, formPage].map(example));
        return { list, detail, tiles, form: formOf(context, form.forms.new) };
    });

    const all = () => {
        const { list, detail, tiles, form } = described.data;
        return html`
            <${Example} wide title=${t("web.kit.list")} declaration=${listPage}>${() => html`<${ListView} context=${context} page=${list} />`}<//>
            <${Example} title=${t("web.kit.tiles")} declaration=${tilesPage}>${() => html`<${ListView} context=${context} page=${tiles} />`}<//>
            <${Example} title=${t("web.kit.detail")} declaration=${detailPage}>${() => html`<${DetailView} context=${context} page=${detail} id=${organization.id} />`}<//>
            <${Example} title=${t("web.kit.form")} declaration=${formPage}>${() => html`<${FormBody} context=${context} model=${form} />`}<//>
            <${Example} title=${t("web.kit.conflict")} declaration=${{ forms: { edit: { send: "PUT …/{id}" } } }}>
                ${() => html`<${Conflict} quiet context=${context} model=${twoVersions(form, t)} />`}
            <//>
            <${States} context=${context} />`;
    };
    return () => html`
        <${kit.Page} title=${t("web.kit.title")} note=${t("web.kit.note")}>${() => html`<${kit.Loaded} of=${described}>${all}<//>`}<//>`;
});

// the form checks what is typed and shows all that a form can show; there is no record behind it to send to
function formOf(context, form) {
    const { kit, t, actor } = context;
    const api = { ...context.api, send: async () => null };
    const done = () => kit.notify(t("web.kit.form-checked"));
    return formModel({ ...context, api }, form, { draft: draftOf(actor.account, "kit"), done });
}

function twoVersions({ form }, t) {
    const field = form.fields.find(({ name }) => name === "name");
    return { conflict: [{ field, mine: t("web.conflict.mine"), theirs: t("web.conflict.theirs"), choice: "mine", both: true }], busy: false, settle: () => {} };
}

const Example = defineComponent({
    props: { title: { type: String, required: true }, declaration: { type: Object, required: true }, wide: Boolean },
    setup: (props, { slots }) => () => html`
        <section class=${["example", { wide: props.wide }]} aria-label=${props.title}>
            <h2>${props.title}</h2>
            <div>${slots.default()}</div>
            <pre tabindex="0" aria-label="JSON">${JSON.stringify(props.declaration, null, 2)}</pre>
        </section>`,
});

/** Instead of a page's own heading, for there are several in this one. */
const Framed = defineComponent({
    props: { title: String },
    setup: (props, { slots }) => () => html`
        <div class="page-head"><h3>${props.title}</h3><div class="page-actions">${slots.actions?.()}</div></div>
        ${slots.default?.()}`,
});
