// SPDX-License-Identifier: Apache-2.0
import { html, onBeforeUnmount, useList } from "guildhall";
import { stateText } from "./state.js";

const LOOK_AGAIN_MILLIS = 1000;
// a window left alone does not ask for ever
const MOST_LOOKS = 120;

/**
 * What each node has of one module; looks again until all have what they shall have. `version`: what this node has, or is about
 * to have, which its report may not tell yet; `coming`: so will all others.
 */
export const Whereabouts = {
    props: { context: Object, module: String, version: String, coming: Boolean },
    setup(props) {
        const { api, t, kit, format } = props.context;
        let again = 0;
        let looks = 0;
        const nodes = useList(async () => {
            const page = await api.get("registry/nodes");
            const items = page.items.map((node) => ({ ...node, here: node.modules.find(({ module }) => module === props.module) }));
            const due = props.coming || items.some(({ here }) => here?.wanted);
            if (++looks < MOST_LOOKS && items.some((node) => isOnItsWay(node, due, props.version))) {
                again = setTimeout(nodes.reload, LOOK_AGAIN_MILLIS);
            }
            return { ...page, items: items.map((node) => ({ ...node, due })) };
        });
        onBeforeUnmount(() => clearTimeout(again));

        const version = ({ here }) => html`
            ${here?.version ?? t("registry.page.node-absent")}
            ${here?.wanted && here.wanted !== here.version && html` <span class="hint">${t("registry.page.node-wanted", here.wanted)}</span>`}`;

        const problem = ({ here }) => here?.reason && html`
            <div>
                ${here.reason}
                ${here.nextAttemptAt && html`<div class="hint">${t("registry.page.node-again", format.number(here.attempts), format.dateTime(here.nextAttemptAt))}</div>`}
            </div>`;

        const columns = [
            { name: "name", label: t("registry.page.node"), draw: ({ name }) => html`<span class="row-name">${name}</span>` },
            { name: "version", label: t("registry.page.version"), draw: version },
            { name: "state", label: t("registry.page.node-state"), draw: (node) => html`<span class="tag">${state(node, t)}</span>` },
            { name: "since", label: t("registry.page.node-since"), draw: ({ here }) => here && format.dateTime(here.since) },
            { name: "problem", label: t("registry.page.problem"), width: "is-wide", draw: problem },
        ];

        return () => html`
            <section class="related">
                <h2>${t("registry.page.on-nodes")}</h2>
                <${kit.Loaded} of=${nodes} empty=${t("registry.page.no-nodes")}>${() => html`
                    <${kit.Table} caption=${t("registry.page.on-nodes")} columns=${columns} rows=${nodes.items} />`}<//>
            </section>`;
    },
};

// what fails without a reason has not been given up
function isOnItsWay({ away, here }, due, version) {
    if (away || here?.reason) {
        return false;
    }
    return here ? here.state !== "ACTIVE" || here.version !== (here.wanted ?? version) : due;
}

function state({ away, here, due }, t) {
    if (away) {
        return t("registry.page.node-away");
    }
    return here ? stateText(here.state, t) : t(due ? "registry.page.node-waits" : "registry.page.node-absent");
}
