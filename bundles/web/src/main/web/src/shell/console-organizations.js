// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, reactive, ref, shallowRef, watch } from "vue";
import { html } from "../guildhall/html.js";
import { Icon } from "./icons.js";
import { Modal } from "./modal.js";
import { useOptions } from "./options.js";

const PAUSE = 200;
const LIMIT = 8;

/** Where the reader works: the button in the bar and the window to choose another place in. */
export const OrganizationSwitch = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, organization } = shell;
        const open = ref(false);
        const close = () => { open.value = false; };
        return () => html`
            <button type="button" class="place" aria-haspopup="dialog" aria-label=${t("web.place.switch", organization.value.name)} title=${organization.value.name}
                onClick=${() => { open.value = true; }}>
                <${Icon} name="organization" /><span>${organization.value.name}</span><${Icon} name="down" />
            </button>
            ${open.value && html`
                <${Modal} title=${t("web.place.choose")} closing=${t("web.action.close")} onClose=${close}>
                    ${() => html`<${OrganizationChoice} shell=${shell} onDone=${close} />`}
                <//>`}`;
    },
});

const OrganizationChoice = defineComponent({
    props: { shell: { type: Object, required: true } },
    emits: ["done"],
    setup({ shell }, { emit }) {
        const { t, api, actor, organization } = shell;
        const text = ref("");
        const problem = ref("");
        const found = shallowRef([]);
        const paths = reactive({});
        const scopes = scopesOf(actor.value);
        let waiting = 0;

        const groups = computed(() => {
            const query = text.value.trim();
            const own = scopes.filter(({ name }) => name.includes(query));
            const others = found.value.filter(({ id }) => !own.some((each) => each.id === id));
            return [
                { title: t("web.place.own"), options: own.map(option) },
                { title: t("web.place.below"), options: others.map(option) },
            ];
        });
        const { field, list, all } = useOptions(() => groups.value, choose);

        function option({ id, name }) {
            const here = id === organization.value.id;
            return { key: id, id, name, text: here ? t("web.place.here", name) : name, note: paths[id] };
        }

        async function choose({ id, name }) {
            emit("done");
            await shell.workIn({ id, name });
            shell.navigate("");
        }

        async function look(query) {
            problem.value = "";
            try {
                const answers = await Promise.all(scopes.map(({ id }) => api.get("core/organizations", { under: id, q: query, limit: LIMIT })));
                if (query === text.value.trim()) {
                    found.value = [...new Map(answers.flatMap(({ items }) => items).map((each) => [each.id, each])).values()].slice(0, LIMIT);
                    found.value.forEach(locate);
                }
            } catch (error) {
                problem.value = error.message;
            }
        }

        async function locate({ id }) {
            if (paths[id] === undefined) {
                paths[id] = "";
                // the path helps to tell names apart; without it the name is still right
                const { items } = await api.get(`core/organizations/${id}/path`).catch(() => ({ items: [] }));
                paths[id] = items.filter((each) => each.id !== id && each.level !== "NATIONAL").map(({ name }) => name).join(" › ");
            }
        }

        watch(text, (now) => {
            clearTimeout(waiting);
            found.value = [];
            waiting = setTimeout(look, PAUSE, now.trim());
        });
        look("");
        scopes.forEach(locate);

        return () => html`
            <div class="choose">
                <input type="text" autofocus aria-label=${t("web.place.search")} placeholder=${t("web.place.search")} value=${text.value}
                    ...${field.value} onInput=${(event) => { text.value = event.target.value; }} />
                ${list(t("web.place.choose"))}
                <p class="problem" role="alert">${problem.value}</p>
                <p class="hint" role="status">${all.value.length === 0 ? t("web.search.nothing") : t("web.place.hint")}</p>
            </div>`;
    },
});

// the account's own organization and those it was given a role at
function scopesOf(actor) {
    const all = [actor.organization, ...actor.roles.map((role) => role.organization)];
    return [...new Map(all.map((each) => [each.id, each])).values()];
}
