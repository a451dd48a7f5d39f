// SPDX-License-Identifier: Apache-2.0
import { html, reactive } from "guildhall";
import { Below, Choices } from "./choices.js";
import { Effect } from "./effect.js";
import { onText } from "./state.js";
import { origin } from "./unions.js";

/** The switch of one module: what holds, what the union wants instead, and what that would do. */
export const Switching = {
    props: { context: Object, names: Object, path: String, module: Object, changed: Function },
    setup(props) {
        const { api, t, kit } = props.context;
        const draft = reactive({ ...ownOf(props.module), effect: null, busy: false });

        const send = (dryRun) => draft.choice === "inherit"
            ? api.send("DELETE", props.path, { query: { dryRun } })
            : api.put(props.path, { enabled: draft.choice === "on", below: draft.below }, { dryRun });

        async function attempt(work) {
            draft.busy = true;
            try {
                await work();
            } catch (problem) {
                draft.effect = null;
                kit.warn(problem.message);
            } finally {
                draft.busy = false;
            }
        }

        const look = () => attempt(async () => (draft.effect = await send(true)));
        const apply = () => attempt(async () => {
            await send(false);
            kit.notify(t("registry.page.saved"));
            await props.changed();
            choose(ownOf(props.module));
        });
        // what was looked at is not what would be done any more
        const choose = (change) => Object.assign(draft, change, { effect: null });

        const choices = () => [
            ["inherit", t("registry.page.inherit", t(props.module.inherited ? "registry.switch.on" : "registry.switch.off"), props.names.of(props.module.inheritedFrom) || t("registry.page.usual"))],
            ["on", t("registry.switch.on")],
            ["off", t("registry.switch.off")],
        ].filter(([value]) => value === "inherit" || !props.module.boundBy);

        const form = () => html`
            <form onSubmit=${(event) => (event.preventDefault(), draft.effect ? apply() : look())}>
                <${Choices} legend=${t("registry.page.decide")} name="switch" of=${choices()} value=${draft.choice} choose=${(choice) => choose({ choice })} />
                ${draft.choice !== "inherit" && !props.module.boundBy && html`<${Below} context=${props.context} name="switch-below" value=${draft.below} choose=${(below) => choose({ below })} />`}
                ${draft.effect && html`<${Effect} effect=${draft.effect} module=${props.module} context=${props.context} />`}
                <p class="form-end">
                    <button class="main-button small" disabled=${draft.busy || isSame(draft, props.module)}>
                        ${t(draft.effect ? "registry.page.do" : "registry.page.look")}
                    </button>
                    ${draft.effect && html`
                        <button type="button" class="plain-button small" onClick=${() => choose(ownOf(props.module))}>${t("registry.page.leave")}</button>`}
                </p>
            </form>`;

        return () => html`
            <section class="panel">
                <h2>${t("registry.page.state")}</h2>
                <p><b>${onText(props.module.enabled, t)}</b> <span>${origin(props.module, props.names, t)}</span></p>
                ${props.module.boundBy && html`<p>${t("registry.page.bound-what", props.names.of(props.module.boundBy))}</p>`}
                ${props.module.maySwitch && (!props.module.boundBy || props.module.own) && form()}
            </section>`;
    },
};

function ownOf({ own }) {
    return own ? { choice: own.enabled ? "on" : "off", below: own.below } : { choice: "inherit", below: "FREE" };
}

function isSame({ choice, below }, module) {
    const own = ownOf(module);
    return choice === own.choice && (choice === "inherit" || below === own.below);
}
