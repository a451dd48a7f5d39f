// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { draftOf, formFor, formModel, readRow } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";
import { useLoad } from "../../guildhall/use.js";
import { FormBody } from "./form-body.js";
import { returnAddress } from "./return-address.js";
import { titleOf } from "./row-title.js";

/** A form of a declared page, for a new row or for one that is there. */
export const FormView = defineComponent({
    props: { context: { type: Object, required: true }, page: { type: Object, required: true }, form: { type: Object, required: true }, id: String },
    setup({ context, page, form, id }) {
        const { kit, navigate, actor, organization } = context;
        const read = () => readRow(context, page.rows, id);
        const there = id && page.detail ? `${page.address}/${id}` : returnAddress(page.address);
        const address = [organization.id, page.address, form.name, id].join("/");

        const row = useLoad(async () => {
            const found = id ? await read() : null;
            return { found, model: formModel(context, formFor(form, found), { row: found, given: context.query(), reload: read, draft: draftOf(actor.account, address), done }) };
        });

        function done(answer) {
            kit.notify(form.done);
            context.names.forget();
            if (answer?.job) {
                context.jobStarted(answer.job);
                return;
            }
            navigate(page.detail && (id ?? answer?.id) ? `${page.address}/${id ?? answer.id}` : returnAddress(page.address));
        }

        return () => html`
            <${kit.Page} title=${form.title} note=${row.data?.found && page.detail ? titleOf(page, row.data.found, context) : undefined} back=${there}>${() => html`
                <${kit.Loaded} of=${row}>${() => html`<${FormBody} context=${context} model=${row.data.model} cancel=${there} />`}<//>
            `}<//>`;
    },
});
