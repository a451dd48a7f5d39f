// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, nextTick, ref, watch } from "vue";
import { html } from "../guildhall/html.js";
import { AccountPage } from "./console-account.js";
import { Bar } from "./console-bar.js";
import { StartPage } from "./console-home.js";
import { InboxPage } from "./console-inbox.js";
import { Drawer, Menu } from "./console-menu.js";
import { useShortcuts } from "./console-shortcuts.js";
import { Here } from "./here.js";
import { JobsPage } from "./jobs-page.js";
import { kept } from "./kept.js";
import { narrow } from "./narrow.js";
import { useTitle } from "./title.js";

/** The console: a bar above, the menu beside the page; on a phone the menu comes in from the side. */
export const ConsoleLayout = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, route } = shell;
        const main = ref(null);
        const beside = kept("menu-beside", true);
        const drawer = ref(false);
        const menuShown = computed(() => (narrow.value ? drawer.value : beside.value));
        const shortcuts = useShortcuts(t);
        const own = {
            "me/account": { title: "web.account", draw: () => html`<${AccountPage} shell=${shell} />` },
            "me/inbox": { title: "web.inbox", draw: () => html`<${InboxPage} shell=${shell} />` },
            "me/jobs": { title: "web.jobs", draw: () => html`<${JobsPage} shell=${shell} />` },
        };
        const drawn = Object.fromEntries(Object.entries(own).map(([address, { draw }]) => [address, draw]));
        function toggleMenu() {
            const shown = narrow.value ? drawer : beside;
            shown.value = !shown.value;
        }

        function skip(event) {
            event.preventDefault();
            main.value.focus();
        }

        useTitle(shell, own);
        watch(route, async () => {
            drawer.value = false;
            await nextTick();
            window.scrollTo(0, 0);
            main.value?.focus({ preventScroll: true });
        });

        return () => html`
            <a class="skip" href="#main" onClick=${skip}>${t("web.action.skip")}</a>
            <${Bar} shell=${shell} menuShown=${menuShown.value} onMenu=${toggleMenu} onHelp=${shortcuts.show} />
            ${shell.lost.value && html`<p class="lost" role="status">${t("web.state.lost")}</p>`}
            <div class="body">
                ${!narrow.value && beside.value && html`<${Menu} shell=${shell} />`}
                ${narrow.value && drawer.value && html`<${Drawer} shell=${shell} onClose=${() => { drawer.value = false; }} />`}
                <main id="main" ref=${main} tabindex="-1">
                    <${Here} shell=${shell} own=${drawn} home=${() => html`<${StartPage} key=${shell.organization.value.id} shell=${shell} />`} />
                </main>
            </div>
            ${shortcuts.draw()}`;
    },
});
