// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onBeforeUnmount, onMounted } from "vue";
import { isUnreachable } from "../declared/sending.js";
import { BACK } from "../guildhall/back.js";
import { html } from "../guildhall/html.js";

/** Parts that look alike in both faces; each face adds its library's components. */
export function commonKit(t) {
    /** A page: its title, a sentence below it, actions beside it. */
    const Page = defineComponent({
        props: { title: String, note: String, back: String, onBack: Function },
        setup: (props, { slots }) => () => html`
            <section class="page">
                <header class="page-head">
                    <div>
                        ${props.back && html`<a class="page-back" href=${`#/${props.back}`}>${t("web.action.back")}</a>`}
                        ${props.onBack && html`<button type="button" class="page-back link-button" onClick=${props.onBack}>${t("web.action.back")}</button>`}
                        <h1>${props.title}</h1>
                        ${props.note && html`<p>${props.note}</p>`}
                    </div>
                    ${slots.actions && html`<div class="page-actions">${slots.actions()}</div>`}
                </header>
                ${slots.default?.()}
            </section>`,
    });

    /** Why something can not be shown, and what to do about it. When a server that was away is back, it retries by itself. */
    const Trouble = defineComponent({
        props: { of: { type: Object, required: true }, retry: Function },
        setup(props) {
            const back = () => isUnreachable(props.of) && props.retry?.();

            onMounted(() => window.addEventListener(BACK, back));
            onBeforeUnmount(() => window.removeEventListener(BACK, back));
            return () => {
                const { status, message } = props.of;
                if (status === 403) {
                    return html`<div class="note" role="alert"><h2>${t("web.state.forbidden")}</h2><p>${t("web.state.forbidden-why")}</p></div>`;
                }
                // what is not there would not be there the next time
                return html`
                    <div class="note" role="alert">
                        <p>${message}</p>
                        ${props.retry && status !== 404 && html`<button type="button" class="plain-button" onClick=${() => props.retry()}>${t("web.action.retry")}</button>`}
                    </div>`;
            };
        },
    });

    /** What `useLoad` or `useList` has so far: a skeleton, the problem, the words for nothing, or the content. */
    const Loaded = defineComponent({
        props: { of: { type: Object, required: true }, empty: String },
        setup: (props, { slots }) => () => {
            const { data, items, loading, error, next, more, reload } = props.of;
            const there = items ? items.length > 0 : data !== null;
            const nothing = items ? !there : Array.isArray(data?.items ?? data) && (data.items ?? data).length === 0;
            if (!there && loading) {
                return html`<div class="skeleton" role="status" aria-label=${t("web.state.loading")}><i /><i /><i /></div>`;
            }
            if (error) {
                return html`<${Trouble} of=${error} retry=${reload} />`;
            }
            if (nothing) {
                return html`<p class="note">${props.empty ?? t("web.state.empty")}</p>`;
            }
            return html`
                <div aria-busy=${loading}>
                    ${slots.default?.()}
                    ${next && html`
                        <p class="more">
                            <button type="button" class="plain-button" disabled=${loading} onClick=${() => more()}>${t("web.action.more")}</button>
                        </p>`}
                </div>`;
        },
    });

    /** Facts in pairs: `[[name, value], …]`. */
    const Facts = ({ of }) => html`<dl class="facts">${of.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
    Facts.props = { of: Array };

    /** How far one is on a way of several steps: their titles, and which is at hand, counted from 0. */
    const Steps = ({ of, at }) => html`
        <ol class="steps">
            ${of.map((title, index) => html`
                <li key=${index} class=${{ past: index < at }} aria-current=${index === at ? "step" : undefined}>
                    <i aria-hidden="true">${index < at ? "✓" : index + 1}</i><span>${title}${index < at && html`<span class="unseen"> ${t("web.steps.past")}</span>`}</span>
                </li>`)}
        </ol>`;
    Steps.props = { of: Array, at: Number };

    return { Page, Loaded, Trouble, Facts, Steps };
}
