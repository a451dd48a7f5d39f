// SPDX-License-Identifier: Apache-2.0
import { defineComponent, nextTick, ref, watch } from "vue";
import { html } from "../guildhall/html.js";
import { Here, PASSWORD } from "./here.js";
import { Icon } from "./icons.js";
import { largeType, toggleLargeType } from "./look.js";
import { other, switchLanguage } from "./language.js";

const ACCOUNT = "me/account";

/** The portal: made for a phone held in one hand, so what is used most is at the lower edge. */
export const PortalLayout = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, route, organization } = shell;
        const main = ref(null);
        const own = { [ACCOUNT]: () => account(shell, t) };

        watch(route, async () => {
            window.scrollTo(0, 0);
            await nextTick();
            main.value?.focus({ preventScroll: true });
        });

        const tab = (href, icon, text, here) => html`
            <a href=${href} aria-current=${here ? "page" : undefined}><${Icon} name=${icon} />${text}</a>`;

        return () => html`
            <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); main.value.focus(); }}>${t("web.action.skip")}</a>
            <header class="bar">
                <div><b>${t("web.name")}</b><small>${organization.value?.name}</small></div>
                <span class="spring" />
                <button type="button" aria-pressed=${largeType.value} onClick=${toggleLargeType}>${t("web.action.large-type")}</button>
                <button type="button" lang=${other.tag} onClick=${switchLanguage}>${other.name}</button>
            </header>
            <main id="main" ref=${main} tabindex="-1">
                <${Here} shell=${shell} own=${own} home=${() => home(shell, t)} />
            </main>
            <nav class="tabs" aria-label=${t("web.menu")}>
                ${tab("#/", "home", t("web.portal.home"), route.value.module === "")}
                ${tab(`#/${ACCOUNT}`, "account", t("web.portal.account"), route.value.module === "me")}
            </nav>`;
    },
});

function home({ sections, actor }, t) {
    return html`
        <section class="page">
            <header class="page-head"><div><h1>${t("web.welcome", actor.value.name)}</h1><p>${t("web.welcome.portal")}</p></div></header>
            ${sections.value.length === 0 && html`<p class="note">${t("web.portal.empty")}</p>`}
            <ul class="cards">
                ${sections.value.flatMap((section) => section.pages.map((page) => html`
                    <li key=${section.module + page.path}>
                        <a href=${`#/${section.module}/${page.path}`}><${Icon} name=${page.icon} /><b>${page.title}</b><small>${section.title}</small></a>
                    </li>`))}
            </ul>
        </section>`;
}

function account({ actor, manifest, signOut }, t) {
    const staff = manifest.value.faces.console.length > 0;
    return html`
        <section class="page">
            <header class="page-head"><div><h1>${actor.value.name}</h1><p>${actor.value.username}</p></div></header>
            <dl class="facts"><div><dt>${t("web.organization")}</dt><dd>${actor.value.organization.name}</dd></div></dl>
            <ul class="links">
                <li><a href=${`#/${PASSWORD}`}>${t("web.password.title")}<${Icon} name="forward" /></a></li>
                ${staff && html`<li><a href="/console/">${t("web.action.console")}<${Icon} name="forward" /></a></li>`}
            </ul>
            <button type="button" class="plain-button wide" onClick=${signOut}>${t("web.action.sign-out")}</button>
        </section>`;
}
