// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, nextTick, ref, watch } from "vue";
import { html } from "../guildhall/html.js";
import { Here, PASSWORD } from "./here.js";
import { Icon } from "./icons.js";
import { largeType, toggleLargeType } from "./look.js";
import { other, switchLanguage } from "./language.js";

/** The console: the menu beside the page, on a phone above it. */
export const ConsoleLayout = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, actor, sections, manifest, route, organization } = shell;
        const menuOpen = ref(false);
        const main = ref(null);
        const places = computed(() => organizations(actor.value, organization.value));

        watch(route, async () => {
            menuOpen.value = false;
            await nextTick();
            main.value?.focus({ preventScroll: true });
        });

        const menu = () => html`
            <nav id="menu" class=${{ menu: true, open: menuOpen.value }} aria-label=${t("web.menu")}>
                ${sections.value.map((section) => html`
                    <section key=${section.module}>
                        <h2>${section.title}</h2>
                        <ul>${section.pages.map((page) => entry(section.module, page, route.value))}</ul>
                    </section>`)}
                ${sections.value.length === 0 && html`<p class="menu-empty">${t("web.menu.empty")}</p>`}
            </nav>`;

        const account = () => actor.value && html`
            <details class="account">
                <summary><${Icon} name="account" /> <span>${actor.value.name}</span></summary>
                <div>
                    <p>${actor.value.username}</p>
                    <a href=${`#/${PASSWORD}`}>${t("web.password.title")}</a>
                    ${manifest.value.faces.portal.length > 0 && html`<a href="/portal/">${t("web.action.portal")}</a>`}
                    <button type="button" onClick=${shell.signOut}>${t("web.action.sign-out")}</button>
                </div>
            </details>`;

        return () => html`
            <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); main.value.focus(); }}>${t("web.action.skip")}</a>
            <header class="bar">
                <button type="button" class="menu-button" aria-controls="menu" aria-expanded=${menuOpen.value} aria-label=${t("web.menu")}
                    onClick=${() => { menuOpen.value = !menuOpen.value; }}><${Icon} name="menu" /></button>
                <a class="brand" href="#/">${t("web.name")}</a>
                ${place(shell, places.value, t)}
                <span class="spring" />
                <button type="button" aria-pressed=${largeType.value} onClick=${toggleLargeType}>${t("web.action.large-type")}</button>
                <button type="button" lang=${other.tag} onClick=${switchLanguage}>${other.name}</button>
                ${account()}
            </header>
            <div class="body">
                ${menu()}
                <main id="main" ref=${main} tabindex="-1">
                    <${Here} shell=${shell} home=${() => home(shell, t)} />
                </main>
            </div>`;
    },
});

function entry(module, page, route) {
    const here = route.module === module && route.path === page.path;
    return html`
        <li key=${page.path}>
            <a href=${`#/${module}/${page.path}`} aria-current=${here ? "page" : undefined}><${Icon} name=${page.icon} />${page.title}</a>
        </li>`;
}

// where the reader may work: the account's own union and those it was given a role at
function organizations(actor, organization) {
    if (!actor) {
        return [];
    }
    const all = [actor.organization, ...actor.roles.map((role) => role.organization), organization];
    return [...new Map(all.map((each) => [each.id, each])).values()];
}

function place(shell, places, t) {
    const here = shell.organization.value;
    if (places.length < 2) {
        return html`<span class="place">${here?.name}</span>`;
    }
    const change = (event) => shell.workIn(places.find(({ id }) => id === event.target.value));
    return html`
        <select class="place" aria-label=${t("web.organization")} value=${here.id} onChange=${change}>
            ${places.map(({ id, name }) => html`<option key=${id} value=${id}>${name}</option>`)}
        </select>`;
}

function home({ sections, actor }, t) {
    return html`
        <section class="page">
            <header class="page-head"><div><h1>${t("web.welcome", actor.value.name)}</h1><p>${t("web.welcome.console")}</p></div></header>
            ${sections.value.length === 0 && html`<p class="note">${t("web.menu.empty")}</p>`}
            <ul class="cards">
                ${sections.value.flatMap((section) => section.pages.map((page) => html`
                    <li key=${section.module + page.path}>
                        <a href=${`#/${section.module}/${page.path}`}><${Icon} name=${page.icon} /><b>${page.title}</b><small>${section.title}</small></a>
                    </li>`))}
            </ul>
        </section>`;
}
