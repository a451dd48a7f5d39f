// SPDX-License-Identifier: Apache-2.0
import { defineComponent, watch } from "vue";
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";
import { kept } from "./kept.js";
import { Modal } from "./modal.js";

const closed = kept("menu-closed", []);

/** The menu by programme: each can be folded, which this browser remembers; whoever goes to a page finds its programme open. */
export const Menu = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, sections, route } = shell;

        function unfold(module) {
            closed.value = closed.value.filter((each) => each !== module);
        }

        function toggle(module) {
            if (closed.value.includes(module)) {
                unfold(module);
            } else {
                closed.value = [...closed.value, module];
            }
        }

        const entry = (href, icon, text, here) => html`
            <li key=${href}><a href=${href} aria-current=${here ? "page" : undefined}><${Icon} name=${icon} /><span>${text}</span></a></li>`;

        const programme = ({ module, title, pages }) => {
            const open = !closed.value.includes(module);
            const here = (page) => route.value.module === module && route.value.path === page.path;
            return html`
                <section key=${module}>
                    <h2>
                        <button type="button" aria-expanded=${open} onClick=${() => toggle(module)}>
                            <span>${title}</span><${Icon} name=${open ? "down" : "forward"} />
                        </button>
                    </h2>
                    ${open && html`<ul>${pages.map((page) => entry(`#/${module}/${page.path}`, page.icon, page.title, here(page)))}</ul>`}
                </section>`;
        };

        watch(() => route.value.module, unfold);
        return () => html`
            <nav id="menu" class="menu" aria-label=${t("web.menu")}>
                <ul>${entry("#/", "home", t("web.start"), route.value.module === "")}</ul>
                ${sections.value.map(programme)}
                ${sections.value.length === 0 && html`<p class="menu-empty">${t("web.menu.empty")}</p>`}
            </nav>`;
    },
});

/** The same on a phone, from the side. */
export function Drawer({ shell }, { emit }) {
    const { t } = shell;
    return html`
        <${Modal} kind="side" title=${t("web.menu")} closing=${t("web.action.close")} onClose=${() => emit("close")}>
            ${() => html`<${Menu} shell=${shell} />`}
        <//>`;
}
Drawer.props = ["shell"];
Drawer.emits = ["close"];
