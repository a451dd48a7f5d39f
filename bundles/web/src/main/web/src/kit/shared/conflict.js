// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, ref, useId } from "vue";
import { textOf, toValue } from "../../declared/values.js";
import { html } from "../../guildhall/html.js";

/** Both versions of a record that two people changed, field by field, to choose from. */
export const Conflict = defineComponent({
    props: { context: { type: Object, required: true }, model: { type: Object, required: true }, quiet: Boolean },
    setup({ context, model, quiet }) {
        const { t } = context;
        const prefix = useId();
        const root = ref(null);
        onMounted(() => quiet || root.value.focus());

        const version = (each, which, value) => html`
            <label class="version">
                <input type="radio" name=${`${prefix}-${each.field.name}`} checked=${each.choice === which} onChange=${() => { each.choice = which; }} />
                <span><b>${t(`web.conflict.${which}`)}</b>${textOf(each.field, toValue(each.field, value), context) || "—"}</span>
            </label>`;

        return () => html`
            <section ref=${root} class="panel conflict" tabindex="-1" aria-labelledby=${prefix}>
                <h2 id=${prefix}>${t("web.conflict.title")}</h2>
                <p>${t("web.conflict.why")}</p>
                ${model.conflict.map((each) => html`
                    <fieldset key=${each.field.name}>
                        <legend>${each.field.label}${each.both && html` <span class="tag">${t("web.conflict.both")}</span>`}</legend>
                        ${version(each, "mine", each.mine)}
                        ${version(each, "theirs", each.theirs)}
                    </fieldset>`)}
                <p class="form-end">
                    <button type="button" class="main-button small" disabled=${model.busy} onClick=${model.settle}>${t("web.conflict.settle")}</button>
                </p>
            </section>`;
    },
});
