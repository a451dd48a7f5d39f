// SPDX-License-Identifier: Apache-2.0
import { ElDatePicker } from "element-plus/es/components/date-picker/index.mjs";
import { defineComponent, nextTick, useId } from "vue";
import { html } from "../guildhall/html.js";

/** Element Plus's, with a name for the panel that opens, which it leaves out. */
export function datePicker(t) {
    return defineComponent({
        inheritAttrs: false,
        setup(_, { attrs }) {
            const mark = `date-panel-${useId()}`;

            async function name() {
                await nextTick();
                document.querySelector(`.${mark}`)?.setAttribute("aria-label", t("web.date-panel"));
            }

            return () => html`<${ElDatePicker} ...${attrs} popperClass=${mark} onVisibleChange=${name} />`;
        },
    });
}
