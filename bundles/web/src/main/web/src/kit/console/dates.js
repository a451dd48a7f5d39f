// SPDX-License-Identifier: Apache-2.0
import { ElDatePicker } from "element-plus/es/components/date-picker/index.mjs";
import { defineComponent, inject, nextTick, useId } from "vue";
import { html } from "../../guildhall/html.js";

const FORMATS = {
    date: { valueFormat: "YYYY-MM-DD", format: "YYYY-MM-DD" },
    datetime: { valueFormat: "YYYY-MM-DDTHH:mm:ss", format: "YYYY-MM-DD HH:mm" },
};

/** Element Plus's, with a name for the panel that opens, which it leaves out. Its values are what the wall clock shows. */
export const DatePicker = defineComponent({
    inheritAttrs: false,
    props: { type: { type: String, default: "date" } },
    setup({ type }, { attrs }) {
        const t = inject("words");
        const mark = `date-panel-${useId()}`;

        async function name() {
            await nextTick();
            document.querySelector(`.${mark}`)?.setAttribute("aria-label", t("web.date-panel"));
        }

        return () => html`
            <${ElDatePicker} ...${attrs} ...${FORMATS[type]} type=${type} placeholder=${t(`web.date.${type}`)} popperClass=${mark} onVisibleChange=${name} />`;
    },
});
