// SPDX-License-Identifier: Apache-2.0
import { onBeforeUnmount, onMounted, ref } from "vue";
import { html } from "../guildhall/html.js";
import { kept } from "./kept.js";
import { Modal } from "./modal.js";

const LIST = [["/", "search"], ["?", "help"], ["↑ ↓", "move"], ["↵", "choose"], ["Esc", "close"]];

/** Keys that work anywhere but where one writes; who speaks to the machine, or trembles, can switch them off (WCAG 2.1.4). */
export function useShortcuts(t) {
    const on = kept("shortcuts", true);
    const shown = ref(false);

    function show() {
        shown.value = true;
    }

    function key(event) {
        const writing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
        if (!on.value || writing || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === "/") {
            event.preventDefault();
            document.getElementById("search-button")?.click();
            document.getElementById("search")?.focus();
        } else if (event.key === "?") {
            show();
        }
    }

    onMounted(() => document.addEventListener("keydown", key));
    onBeforeUnmount(() => document.removeEventListener("keydown", key));

    const draw = () => shown.value && html`
        <${Modal} title=${t("web.shortcuts")} closing=${t("web.action.close")} onClose=${() => { shown.value = false; }}>${() => html`
            <dl class="shortcuts">
                ${LIST.map(([keys, word]) => html`<div key=${word}><dt><kbd lang="en">${keys}</kbd></dt><dd>${t(`web.shortcuts.${word}`)}</dd></div>`)}
            </dl>
            <label class="check">
                <input type="checkbox" checked=${on.value} onChange=${(event) => { on.value = event.target.checked; }} />${t("web.shortcuts.on")}
            </label>
        `}<//>`;

    return { show, draw };
}
