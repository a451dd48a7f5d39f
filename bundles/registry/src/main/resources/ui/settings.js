// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";
import { SettingForm } from "./setting-form.js";

/** The settings that a module declares, each with a form of its own: each is inherited by itself. */
export const Settings = ({ context, names, path, module, settings, changed }) => html`
    <section class="panel">
        <h2>${context.t("registry.page.settings")}</h2>
        ${settings.map((setting) => html`
            <${SettingForm} key=${setting.name} context=${context} names=${names} path=${`${path}/settings/${setting.name}`}
                setting=${setting} mayChange=${module.maySwitch} changed=${changed} />`)}
    </section>`;
Settings.props = ["context", "names", "path", "module", "settings", "changed"];
