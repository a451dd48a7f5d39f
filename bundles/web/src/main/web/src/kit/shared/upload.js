// SPDX-License-Identifier: Apache-2.0
import { defineComponent, inject, onBeforeUnmount, reactive, ref } from "vue";
import { upload } from "../../declared/index.js";
import { html } from "../../guildhall/html.js";

const FILES = "/api/core/files/";

/** Under this a form provides its model, whose `awaitUpload` is told of files that are on their way. */
export const FORM = Symbol("form");

/** Files to be sent along: chosen or dropped, sent at once, listed with a way to take them out again; given up when the page is left. */
export const Upload = defineComponent({
    inheritAttrs: false,
    props: { id: String, context: { type: Object, required: true }, modelValue: { type: Array, default: () => [] }, many: Boolean, photo: Boolean, template: String },
    emits: ["update:modelValue"],
    setup(props, { emit }) {
        const { t, kit, page } = props.context;
        const sending = reactive(new Map());
        const over = ref(false);
        const form = inject(FORM, null);
        const leaving = new AbortController();
        onBeforeUnmount(() => leaving.abort());

        function take(files) {
            const arrived = sendAll(props.many ? [...files] : [...files].slice(0, 1));
            form?.awaitUpload(arrived);
        }

        async function sendAll(files) {
            let arrived = true;
            for (const file of files) {
                arrived = (await send(file)) && arrived;
            }
            return arrived;
        }

        /** Whether it arrived. */
        async function send(file) {
            sending.set(file.name, 0);
            try {
                const progressed = (part) => sending.set(file.name, part);
                const sent = await upload(props.context, file, { photo: props.photo, progressed, signal: leaving.signal });
                emit("update:modelValue", props.many ? [...props.modelValue, sent] : [sent]);
                return true;
            } catch (problem) {
                leaving.signal.aborted || kit.warn(problem.message);
                return false;
            } finally {
                sending.delete(file.name);
            }
        }

        const drop = (event) => {
            event.preventDefault();
            over.value = false;
            take(event.dataTransfer.files);
        };

        const remove = (file) => emit("update:modelValue", props.modelValue.filter((each) => each !== file));
        const nameOf = ({ name }) => name ?? t(props.photo ? "web.photo" : "web.file");

        return () => html`
            <div class=${["upload", { over: over.value }]} onDrop=${drop} onDragover=${(event) => { event.preventDefault(); over.value = true; }}
                onDragleave=${() => { over.value = false; }}>
                <input id=${props.id} class="unseen" type="file" multiple=${props.many} accept=${props.photo ? "image/*" : undefined}
                    onChange=${(event) => { take([...event.target.files]); event.target.value = ""; }} />
                <label class="plain-button small" for=${props.id}>${t(props.photo ? "web.upload.choose-photo" : "web.upload.choose")}</label>
                ${props.template && html`<a class="file" href=${page.base + props.template} download>${t("web.upload.template")}</a>`}
                <p class="hint">${t(props.photo ? "web.upload.photo-hint" : "web.upload.hint")}</p>
                <ul>
                    ${props.modelValue.map((file) => html`
                        <li key=${file.id}>
                            ${props.photo && html`<img class="photo" src=${FILES + file.id} alt="" />`}
                            <span>${nameOf(file)}</span>
                            <button type="button" class="link-button dangerous" aria-label=${t("web.upload.remove", nameOf(file))} onClick=${() => remove(file)}>${t("web.action.remove")}</button>
                        </li>`)}
                    ${[...sending].map(([name, part]) => html`
                        <li key=${name}><span>${name}</span><progress max="1" value=${part} aria-label=${t("web.upload.sending", name)}></progress></li>`)}
                </ul>
            </div>`;
    },
});
