// SPDX-License-Identifier: Apache-2.0
import { html } from "../guildhall/html.js";
import { deadline } from "./deadline.js";
import { Icon } from "./icons.js";
import { format } from "./language.js";

const ICONS = { APPROVAL: "approval", DEADLINE: "clock", NOTICE: "bell" };

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
