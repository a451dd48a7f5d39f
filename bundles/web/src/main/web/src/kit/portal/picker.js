// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref, useId } from "vue";
import { finder } from "../../declared/finder.js";
import { html } from "../../guildhall/html.js";
import { Modal } from "../../shell/modal.js";

const PAUSE = 250;

/** One organization or one member, looked for by a part of the name in a sheet that comes up from below; its value is the id. */
export const Picker = defineComponent({
    inheritAttrs: false,
    props: {
        id: String, kind: { type: String, required: true }, label: { type: String, required: true },
        context: { type: Object, required: true }, modelValue: String, clearable: Boolean,
    },
    emits: ["update:modelValue"],
    setup(props, { emit }) {
        const { t, names } = props.context;
        const box = useId();
        const open = ref(false);
        const found = finder(props.context, props.kind);
        let pause = 0;

        const chosen = () => (props.modelValue ? names.of(props.kind, props.modelValue) : t("web.choose"));

        function show() {
            open.value = true;
            found.find("");
        }

        function type(event) {
            clearTimeout(pause);
            pause = setTimeout(found.find, PAUSE, event.target.value);
        }

        function choose(id) {
            open.value = false;
            emit("update:modelValue", id);
        }

        const option = (id, text) => html`
            <li key=${id}><button type="button" aria-pressed=${id === props.modelValue} onClick=${() => choose(id)}>${text}</button></li>`;

        const sheet = () => html`
            <${Modal} kind="low" title=${props.label} closing=${t("web.action.close")} onClose=${() => { open.value = false; }}>${() => html`
                <label class="unseen" for=${box}>${t("web.choose.type")}</label>
                <input id=${box} class="text-input wide" type="search" autocomplete="off" placeholder=${t("web.choose.type")} onInput=${type} />
                <ul class="found" aria-busy=${found.loading.value}>
                    ${props.clearable && props.modelValue && option("", t("web.choose.none"))}
                    ${found.ids.value.map((id) => option(id, names.of(props.kind, id)))}
                </ul>
                <p class="unseen" role="status">${found.loading.value ? t("web.state.loading") : t("web.list.total", found.ids.value.length)}</p>
                ${!found.loading.value && found.ids.value.length === 0 && html`<p class="note">${t("web.list.none-match")}</p>`}`}<//>`;

        return () => html`
            <button id=${props.id} type="button" class="text-input picked" aria-haspopup="dialog" aria-label=${t("web.form.objection", props.label, chosen())}
                onClick=${show}>${chosen()}</button>
            ${open.value && sheet()}`;
    },
});
