// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, ref } from "vue";
import { html } from "../guildhall/html.js";
import { useRenewal } from "../guildhall/renewal.js";
import { useList } from "../guildhall/use.js";
import { absent } from "./absent.js";
import { InboxItem } from "./inbox-item.js";

const KINDS = ["", "APPROVAL", "DEADLINE", "NOTICE"];

/** What waits for the reader, by kind. */
export const InboxList = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, api, kit, inbox } = shell;
        const kind = ref("");
        const unread = ref(false);
        const items = useList((after) => api.get("core/inbox", { kind: kind.value, unread: unread.value || undefined, after })
            .catch((problem) => absent(problem) ? { items: [], next: null } : Promise.reject(problem)));

        // the bell beside the list must not say something else
        onMounted(inbox.reload);
        useRenewal(items.reload);

        function choose(name) {
            kind.value = name;
            items.reload();
        }

        function toggle(event) {
            unread.value = event.target.checked;
            items.reload();
        }

        const tab = (name) => html`
            <button key=${name} type="button" class="plain-button" aria-pressed=${kind.value === name} onClick=${() => choose(name)}>
                ${t(name ? `web.inbox.kind-${name.toLowerCase()}` : "web.inbox.kind-all")}
            </button>`;

        return () => html`
            <div class="filters" role="group" aria-label=${t("web.inbox.show")}>
                ${KINDS.map(tab)}
                <label class="check"><input type="checkbox" checked=${unread.value} onChange=${toggle} />${t("web.inbox.unread")}</label>
            </div>
            <${kit.Loaded} of=${items} empty=${t("web.inbox.none")}>
                ${() => html`<ul class="inbox panel">${items.items.map((item) => html`<${InboxItem} key=${item.id} shell=${shell} item=${item} onRead=${items.reload} />`)}</ul>`}
            <//>`;
    },
});
