// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from "vue";
import { html } from "../guildhall/html.js";
import { useList } from "../guildhall/use.js";
import { absent } from "./absent.js";
import { deadline } from "./deadline.js";
import { Icon } from "./icons.js";
import { format } from "./language.js";
import { Popup } from "./popup.js";

const KINDS = ["", "APPROVAL", "DEADLINE", "NOTICE"];
const ICONS = { APPROVAL: "approval", DEADLINE: "clock", NOTICE: "bell" };
const MANY = 99;

/** The bell: how much is new, the newest of it, and the way to all of it. */
export function InboxBell({ shell }) {
    const { t, inbox } = shell;
    const panel = ({ close }) => html`
        <h2>${t("web.inbox")}</h2>
        ${inbox.items.length === 0 && html`<p class="calm"><${Icon} name="check" />${t("web.inbox.no-new")}</p>`}
        <ul class="inbox">${inbox.items.map((item) => html`<${InboxItem} key=${item.id} shell=${shell} item=${item} onOpen=${close} />`)}</ul>
        <p class="popup-foot"><a href="#/me/inbox" onClick=${close}>${t("web.inbox.all")}</a></p>`;
    return html`
        <${Popup} class="bell" label=${t("web.inbox.bell", inbox.total)}>${{
            button: () => html`<${Icon} name="bell" />${inbox.total > 0 && html`<span class="count" aria-hidden="true">${inbox.total > MANY ? `${MANY}+` : inbox.total}</span>`}`,
            default: panel,
        }}<//>`;
}
InboxBell.props = ["shell"];

/** One thing that waits; opening it marks it as read. */
export function InboxItem({ shell, item }, { emit }) {
    const { t, inbox } = shell;
    const due = item.dueAt && deadline(item.dueAt, t);
    const read = () => inbox.read(item).then(() => emit("read"), (problem) => shell.kit.warn(problem.message));
    const open = () => {
        emit("open");
        read();
    };
    return html`
        <li class=${{ "inbox-item": true, unread: !item.read }}>
            <${Icon} name=${ICONS[item.kind]} />
            <div>
                ${item.link ? html`<a href=${`#/${item.link.replace(/^[#/]+/, "")}`} onClick=${open}>${item.text}</a>` : html`<span>${item.text}</span>`}
                <p>
                    <span>${t(`web.inbox.kind-${item.kind.toLowerCase()}`)}</span>
                    ${due ? html`<span class=${`tag ${due.tone}`}>${due.text}</span>` : html`<time datetime=${item.createdAt}>${format.date(item.createdAt)}</time>`}
                </p>
            </div>
            ${item.kind === "NOTICE" && !item.read && html`
                <button type="button" class="quiet" aria-label=${t("web.inbox.read-this", item.text)} title=${t("web.inbox.read")} onClick=${read}><${Icon} name="check" /></button>`}
        </li>`;
}
InboxItem.props = ["shell", "item"];
InboxItem.emits = ["open", "read"];

/** All of it, by kind. */
export const InboxPage = defineComponent({
    props: { shell: { type: Object, required: true } },
    setup({ shell }) {
        const { t, api, kit } = shell;
        const kind = ref("");
        const unread = ref(false);
        const items = useList((after) => api.get("core/inbox", { kind: kind.value, unread: unread.value || undefined, after })
            .catch((problem) => absent(problem) ? { items: [], next: null } : Promise.reject(problem)));

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
            <${kit.Page} title=${t("web.inbox")}>${() => html`
                <div class="filters" role="group" aria-label=${t("web.inbox.show")}>
                    ${KINDS.map(tab)}
                    <label class="check"><input type="checkbox" checked=${unread.value} onChange=${toggle} />${t("web.inbox.unread")}</label>
                </div>
                <${kit.Loaded} of=${items} empty=${t("web.inbox.none")}>
                    ${() => html`<ul class="inbox panel">${items.items.map((item) => html`<${InboxItem} key=${item.id} shell=${shell} item=${item} onRead=${items.reload} />`)}</ul>`}
                <//>
            `}<//>`;
    },
});
