// SPDX-License-Identifier: Apache-2.0
import { defineComponent, nextTick, onBeforeUnmount, onMounted, ref } from "vue";
import { html } from "../../guildhall/html.js";
import { Menu } from "../shared/menu.js";

/** Above the rows: how many there are, and the way into a file or onto paper, which tells whose list it is, of when, and how much of it. */
export const ListHead = defineComponent({
    props: { context: { type: Object, required: true }, model: { type: Object, required: true } },
    setup({ context, model }) {
        const { t, format, organization } = context;
        const day = ref(Date.now());
        const date = () => { day.value = Date.now(); };
        onMounted(() => window.addEventListener("beforeprint", date));
        onBeforeUnmount(() => window.removeEventListener("beforeprint", date));

        async function print() {
            date();
            // a script's own printing does not wait for what is to be drawn
            await nextTick();
            window.print();
        }

        const paper = () => t("web.list.printed", organization.name, format.date(day.value), format.number(shown(model)), format.number(model.total));
        const ways = [...files(context, model), { text: t("web.list.print"), run: async () => (await whole(context, model)) && print() }];
        return () => html`
            <div class="list-head">
                <p role="status">${model.total === null ? "" : t("web.list.total", format.number(model.total))}</p>
                ${model.total > 0 && html`<p class="on-paper">${paper()}</p>`}
                ${model.list.export && model.total > 0 && html`<${Menu} label=${t("web.list.export")} of=${ways} />`}
            </div>`;
    },
});

const shown = ({ parts }) => parts.reduce((sum, rows) => sum + rows.length, 0);

/** Whether all rows are there to be printed, or the reader is content with those that are. */
function whole({ t, kit, format }, model) {
    const part = () => t("web.list.print-part", format.number(shown(model)), format.number(model.total));
    return !model.next || kit.confirm(t("web.list.print"), part(), t("web.list.print"));
}

/** What can be done with the rows that are chosen; stays in sight while any is. */
export const Bulk = defineComponent({
    props: { context: Object, model: Object, actions: Array, run: Function },
    setup(props) {
        const { t, format } = props.context;
        const busy = ref(false);

        async function act(action) {
            busy.value = true;
            try {
                await props.run(action, [...props.model.chosen.values()]);
            } finally {
                busy.value = false;
            }
        }

        return () => {
            const { chosen, chooseAll } = props.model;
            const text = t("web.list.chosen", format.number(chosen.size));
            return chosen.size > 0 && html`
                <div class="bulk" role="group" aria-label=${text}>
                    <b role="status">${text}</b>
                    ${props.actions.map((action) => html`
                        <button key=${action.name} type="button" class=${["plain-button small", { dangerous: action.danger }]} disabled=${busy.value}
                            onClick=${() => act(action)}>${action.title}</button>`)}
                    <button type="button" class="plain-button small" onClick=${() => chooseAll(false)}>${t("web.list.choose-none")}</button>
                </div>`;
        };
    },
});

function files({ t, kit }, model) {
    const save = async (format) => {
        try {
            const { name, blob } = await model.download(format);
            const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
            link.click();
            URL.revokeObjectURL(link.href);
        } catch (problem) {
            kit.warn(problem.message);
        }
    };
    return [
        { text: t("web.list.export-xlsx"), run: () => save("xlsx") },
        { text: t("web.list.export-csv"), run: () => save("csv") },
    ];
}
