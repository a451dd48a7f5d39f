// SPDX-License-Identifier: Apache-2.0
import { computed, nextTick, ref, useId, watch } from "vue";
import { html } from "../guildhall/html.js";

/**
 * A field to type in with a list of options below it, as WAI-ARIA wants a combobox: the focus stays in the field, the arrows
 * move through the options, Enter chooses. `groups()` answers `[{ title, options: [{ key, text, note, … }] }]`.
 */
export function useOptions(groups, choose) {
    const id = useId();
    const active = ref(0);
    const all = computed(() => groups().flatMap(({ options }) => options));
    const idOf = (option) => `${id}-${option.key}`;

    watch(all, () => {
        active.value = 0;
    });

    async function move(by) {
        active.value = (active.value + by + all.value.length) % all.value.length;
        await nextTick();
        document.getElementById(idOf(all.value[active.value]))?.scrollIntoView({ block: "nearest" });
    }

    function key(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        // Enter also ends the writing of Chinese
        if (event.isComposing || all.value.length === 0) {
            return;
        }
        if (step) {
            event.preventDefault();
            move(step);
        } else if (event.key === "Enter") {
            event.preventDefault();
            choose(all.value[active.value]);
        }
    }

    const field = computed(() => ({
        role: "combobox",
        autocomplete: "off",
        spellcheck: "false",
        "aria-autocomplete": "list",
        "aria-expanded": all.value.length > 0,
        "aria-controls": all.value.length > 0 ? id : undefined,
        "aria-activedescendant": all.value.length > 0 ? idOf(all.value[active.value] ?? all.value[0]) : undefined,
        onKeydown: key,
    }));

    const option = (each) => html`
        <div key=${each.key} id=${idOf(each)} class="option" role="option" aria-selected=${each === all.value[active.value]}
            onMousedown=${(event) => event.preventDefault()} onClick=${() => choose(each)}>
            <b>${each.text}</b>${each.note && html`<small>${each.note}</small>`}
        </div>`;

    const list = (label) => all.value.length > 0 && html`
        <div id=${id} class="options" role="listbox" aria-label=${label}>
            ${groups().filter(({ options }) => options.length > 0).map(({ title, options }) => html`
                <div key=${title} role="group" aria-label=${title}>
                    <p class="options-title" aria-hidden="true">${title}</p>
                    ${options.map(option)}
                </div>`)}
        </div>`;

    return { field, list, all };
}
