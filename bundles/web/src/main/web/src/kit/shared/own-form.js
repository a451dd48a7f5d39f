// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from "vue";
import { describe, draftOf, formModel, namesOf } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";
import { useLoad } from "../../guildhall/use.js";
import { FormBody } from "./form-body.js";

/**
 * A form on a page of one's own, declared as in `ui.json`: nothing typed is lost, and what is wrong stands at its field.
 *
 * @param parts what the face draws in its own way
 */
export const ownForm = (parts) => defineComponent({
    props: {
        context: { type: Object, required: true },
        /** `{ thing, send, fields, action }`, as a page declares them. */
        of: { type: Object, required: true },
        /** Tells this form's drafts from those of others in the bundle. */
        name: { type: String, required: true },
        /** What stands in the fields at first, by field. */
        given: { type: Object, default: () => ({}) },
        /** What is sent beside the fields. */
        fixed: { type: Object, default: () => ({}) },
        /** Where the way back leads. */
        cancel: String,
        /** Told what the server answered, and what was typed. */
        done: { type: Function, required: true },
    },
    setup(props) {
        const { context: own, of, name, given, fixed } = props;
        const context = { ...own, parts, names: namesOf(own.api) };
        const address = [own.organization.id, own.page.module, name].join("/");
        context.names.learn("organization", own.organization.id, own.organization.name);

        const loaded = useLoad(async () => {
            const declaration = { thing: of.thing, forms: { own: { title: of.action, ...of } } };
            const { forms } = await describe(own, { ...own.page, declaration });
            const model = formModel(context, forms.own, {
                given, fixed, draft: draftOf(own.actor.account, address), done: (answer) => props.done(answer, model.typed()),
            });
            return model;
        });
        return () => html`
            <${own.kit.Loaded} of=${loaded}>${() => html`<${FormBody} context=${context} model=${loaded.data} cancel=${props.cancel} />`}<//>`;
    },
});
