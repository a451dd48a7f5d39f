// SPDX-License-Identifier: Apache-2.0
import { html, useLoad } from "guildhall";

const SETTING = "GUILDHALL_REQUIRE_SIGNED=false";

/** Tells whoever may install modules that anybody's would be taken in, as long as that is so. */
export const Unsigned = {
    props: { context: Object },
    setup({ context: { api, t, has, kit } }) {
        if (!has("registry/install")) {
            return () => null;
        }
        const rule = useLoad(() => api.get("registry/signatures"));
        // what could not be asked must not pass for signed
        return () => rule.error
            ? html`<${kit.Trouble} of=${rule.error} retry=${rule.reload} />`
            : rule.data?.required === false && html`
                <p class="alarm" role="note">
                    <b>${t("registry.page.unsigned-taken")}</b> ${t("registry.page.unsigned-taken-why")} <code>${SETTING}</code>
                </p>`;
    },
};
