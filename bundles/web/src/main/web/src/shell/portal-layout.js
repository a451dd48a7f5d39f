// SPDX-License-Identifier: Apache-2.0
import { defineComponent, nextTick, ref, watch } from "vue";
import { html } from "../guildhall/html.js";
import { goToHeading } from "./heading.js";
import { Here } from "./here.js";
import { JobsPage } from "./jobs-page.js";
import { largeType, toggleLargeType } from "./look.js";
import { Account } from "./portal-account.js";
import { Home } from "./portal-home.js";
import { Mine } from "./portal-mine.js";
import { Tabs } from "./portal-tabs.js";
import { useTitle } from "./title.js";

/** The portal: made for a phone held in one hand, so what is used most is at the lower edge. */
export const PortalLayout = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, route, organization } = shell;
        const main = ref(null);
        const own = {
            "me/account": { title: "web.account", draw: () => html`<${Account} shell=${shell} />` },
            "me/inbox": { title: "web.portal.mine", draw: () => html`<${Mine} shell=${shell} />` },
            "me/jobs": { title: "web.jobs", draw: () => html`<${JobsPage} shell=${shell} />` },
        };
        const drawn = Object.fromEntries(Object.entries(own).map(([address, { draw }]) => [address, draw]));

        function skip(event) {
            event.preventDefault();
            main.value.focus();
        }

        useTitle(shell, own);
        watch(route, async () => {
            await nextTick();
            goToHeading(main.value);
        });

        return () => html`
            <a class="skip" href="#main" onClick=${skip}>${t("web.action.skip")}</a>
            <header class="bar">
                <div><b>${t("web.name")}</b><small>${organization.value?.name}</small></div>
                <button type="button" aria-pressed=${largeType.value} onClick=${toggleLargeType}>${t("web.action.large-type")}</button>
            </header>
            ${shell.ready.value && html`<${Tabs} shell=${shell} />`}
            ${shell.lost.value && html`<p class="lost" role="status">${t("web.state.lost")}</p>`}
            <main id="main" ref=${main} tabindex="-1">
                <${Here} shell=${shell} own=${drawn} home=${() => html`<${Home} key=${organization.value.id} shell=${shell} />`} />
            </main>`;
    },
});
