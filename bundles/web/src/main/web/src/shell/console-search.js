// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, ref, shallowRef, watch } from "vue";
import { html } from "../guildhall/html.js";
import { absent } from "./absent.js";
import { Icon } from "./icons.js";
import { Modal } from "./modal.js";
import { narrow } from "./narrow.js";
import { useOptions } from "./options.js";

const PAUSE = 200;
const NOTHING = { organizations: [], members: [] };

/** One field for everything: pages of the menu at once, members and organizations as the server knows them. */
const SearchField = defineComponent({
    props: { shell: { type: Object, required: true } },
    emits: ["done"],
    setup({ shell }, { emit }) {
        const { t, api, sections, navigate } = shell;
        const text = ref("");
        const open = ref(false);
        const state = ref("");
        const found = shallowRef(NOTHING);
        let waiting = 0;

        const leads = (module, path) => sections.value.some((section) => section.module === module && section.pages.some((page) => page.path === path));
        const things = (path, items) =>
            (leads("core", path) ? items : []).map(({ id, name }) => ({ key: id, text: name, to: `core/${path}/${id}` }));
        const groups = computed(() => (open.value && text.value.trim() ? [
            { title: t("web.menu"), options: pages(sections.value, text.value.trim()) },
            { title: t("web.search.members"), options: things("members", found.value.members) },
            { title: t("web.search.organizations"), options: things("organizations", found.value.organizations) },
        ] : []));
        const options = useOptions(() => groups.value, choose);

        async function look(query) {
            try {
                const answer = await api.get("core/search", { q: query });
                if (query === text.value.trim()) {
                    found.value = answer;
                    state.value = "";
                }
            } catch (problem) {
                state.value = absent(problem) ? "" : problem.message;
            }
        }

        function choose({ to }) {
            text.value = "";
            open.value = false;
            navigate(to);
            emit("done");
        }

        function key(event) {
            if (event.key === "Escape" && open.value && text.value) {
                event.stopPropagation();
                event.preventDefault();
                text.value = "";
            }
        }

        watch(text, (now) => {
            clearTimeout(waiting);
            found.value = NOTHING;
            const query = now.trim();
            state.value = query ? t("web.state.loading") : "";
            if (query) {
                waiting = setTimeout(look, PAUSE, query);
            }
        });

        const said = () => state.value || t(options.all.value.length ? "web.search.found" : "web.search.nothing", options.all.value.length);

        return () => html`
            <div class="search" role="search" onKeydown=${key}>
                <${Icon} name="search" />
                <input id="search" type="text" autofocus=${narrow.value} aria-label=${t("web.search")} placeholder=${t("web.search")} value=${text.value} ...${options.field.value}
                    onInput=${(event) => { text.value = event.target.value; open.value = true; }}
                    onFocus=${() => { open.value = true; }} onBlur=${() => { open.value = false; }} />
                ${!narrow.value && html`<kbd aria-hidden="true">/</kbd>`}
                ${open.value && text.value.trim() && html`
                    <div class="search-found">${options.list(t("web.search"))}<p role="status">${said()}</p></div>`}
            </div>`;
    },
});

/** The field, or on a phone a button that opens it above the page. */
export const Search = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t } = shell;
        const open = ref(false);
        const show = () => { open.value = true; };
        const close = () => { open.value = false; };
        return () => narrow.value ? html`
            <button id="search-button" type="button" aria-label=${t("web.search")} title=${t("web.search")} onClick=${show}><${Icon} name="search" /></button>
            ${open.value && html`
                <${Modal} kind="top" title=${t("web.search")} closing=${t("web.action.close")} onClose=${close}>
                    ${() => html`<${SearchField} shell=${shell} onDone=${close} />`}
                <//>`}` : html`<${SearchField} shell=${shell} />`;
    },
});

function pages(sections, query) {
    const wanted = query.toLowerCase();
    return sections.flatMap(({ module, title, pages }) => pages
        .filter((page) => `${page.title} ${title}`.toLowerCase().includes(wanted))
        .map((page) => ({ key: `${module}-${page.path}`, text: page.title, note: title, to: `${module}/${page.path}` })));
}
