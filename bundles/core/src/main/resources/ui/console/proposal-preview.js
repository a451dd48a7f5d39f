// SPDX-License-Identifier: Apache-2.0
import { html, useLoad, view } from "guildhall";
import { unionNames } from "./names.js";
import { Preview } from "./preview.js";

/** What a proposal would change today as long as nobody has decided it, and the way to the union that it is about. */
export const mount = view((ctx) => {
    const { api, t, kit, row } = ctx;
    const names = unionNames(api);
    const preview = row.state === "PROPOSED" && useLoad(async () => {
        const found = await api.get(`core/proposals/${row.id}/preview`);
        await names.learn([found.decider]);
        return found;
    });
    return () => html`
        ${preview && html`<${kit.Loaded} of=${preview}>${() => html`<${Preview} context=${ctx} of=${preview.data} names=${names} />`}<//>`}
        <p class="form-end"><a class="plain-button small" href=${`#/core/organizations/${row.organization}`}>${t("core.page.open-union")}</a></p>`;
});
