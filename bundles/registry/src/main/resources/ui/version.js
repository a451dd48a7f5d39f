// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";
import { stateText } from "./state.js";

/** Which version runs and whether all of it works. */
export const Version = ({ context: { t, kit }, details: { module, problems } }) => html`
    <section class="panel">
        <h2>${t("registry.page.running")}</h2>
        <${kit.Facts} of=${[
            [t("registry.page.version"), module.version],
            [t("registry.page.health"), stateText(module.state, t)],
            [t("registry.page.spread"), t(`registry.page.spread-${module.local ? "local" : "all"}`)],
            ...problems.map((problem) => [t("registry.page.problem"), problem]),
        ]} />
    </section>`;
Version.props = ["context", "details"];
