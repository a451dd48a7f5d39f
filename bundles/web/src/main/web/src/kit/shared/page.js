// SPDX-License-Identifier: Apache-2.0
import { defineAsyncComponent } from "vue";
import { describe, namesOf, placeOf } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";
import { useLoad } from "../../guildhall/use.js";
import { view } from "../../guildhall/view.js";
import { DetailView } from "./detail.js";
import { ListView } from "./list.js";

const FormView = defineAsyncComponent(() => import("./form.js").then((module) => module.FormView));

/**
 * Makes the `mount` that draws declared pages: what of one belongs at the reader's address.
 *
 * @param parts what each face draws in its own way: of a list `Filters`, `ListHead`, `Rows`, and `Bulk`, for several rows
 *     at once, if it has it; `FieldControl`, what to fill a field in with
 */
export const pageOf = (parts) => view((ctx) => {
    const { t, kit, page, params } = ctx;
    const context = { ...ctx, parts, names: namesOf(ctx.api) };
    context.names.learn("organization", ctx.organization.id, ctx.organization.name);
    const described = useLoad(() => describe(ctx, page));

    const draw = () => {
        const place = placeOf(described.data, params);
        const shared = { context, page: described.data, ...place };
        switch (place.view) {
            case "list":
                return html`<${ListView} ...${shared} />`;
            case "detail":
                return html`<${DetailView} ...${shared} />`;
            case "form":
                return html`<${FormView} ...${shared} />`;
            default:
                return html`
                    <${kit.Page} title=${page.title}>
                        ${() => html`<p class="note" role="status">${t("web.state.not-here-why", ctx.organization.name)}</p>`}
                    <//>`;
        }
    };
    return () => html`<${kit.Loaded} of=${described}>${draw}<//>`;
});
