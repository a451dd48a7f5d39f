// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, onMounted, watch } from "vue";
import { regionLevels } from "../../declared/regions.js";
import { BACK } from "../../guildhall/back.js";
import { html } from "../../guildhall/html.js";

const LEVELS = ["web.region.province", "web.region.prefecture", "web.region.county"];

/** A region, chosen from the province down by the browser's own lists; its value is the code of any level. */
export const RegionSelect = defineComponent({
    props: {
        id: String, field: { type: Object, required: true }, context: { type: Object, required: true },
        modelValue: String, describedBy: String, invalid: Boolean, clearable: Boolean,
    },
    emits: ["update:modelValue"],
    setup(props, { emit }) {
        const { t, names } = props.context;
        const { levels, show, choose, meant } = regionLevels(props.context);

        const given = () => props.modelValue ?? "";
        const again = () => show(meant());

        show(given());
        watch(given, (code) => code !== meant() && show(code));
        onMounted(() => window.addEventListener(BACK, again));
        onBeforeUnmount(() => window.removeEventListener(BACK, again));

        function change(level, code) {
            choose(level, code);
            emit("update:modelValue", meant());
        }

        const unknown = ({ chosen, options }) => chosen && !options.some(({ code }) => code === chosen) && html`
            <option value=${chosen}>${names.of("region", chosen)}</option>`;

        const open = (level) => {
            const above = levels.value[level - 1];
            const whole = above?.options.find(({ code }) => code === above.chosen);
            return html`
                <option value="" disabled=${level === 0 && props.field.required && !props.clearable}>
                    ${whole ? t("web.region.whole", whole.name) : t("web.choose")}
                </option>`;
        };

        const select = (each, level) => html`
            <select key=${level} id=${level === 0 ? props.id : undefined} class="text-input" value=${each.chosen}
                aria-label=${t("web.region.level", props.field.label, t(LEVELS[level]))} aria-required=${level === 0 && props.field.required}
                aria-describedby=${props.describedBy} aria-invalid=${props.invalid}
                onChange=${(event) => change(level, event.target.value)}>
                ${open(level)}
                ${unknown(each)}
                ${each.options.map(({ code, name }) => html`<option key=${code} value=${code}>${name}</option>`)}
            </select>`;

        return () => html`<div class="region">${levels.value.map(select)}</div>`;
    },
});
